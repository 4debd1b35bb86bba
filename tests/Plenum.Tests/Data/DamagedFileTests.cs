using Plenum.Checks;
using Plenum.Data.Evidence.Imports;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Sweeps;
using Plenum.Data.Worlds;
using Plenum.Data.Worlds.Import;
using Plenum.Data.Worlds.Totals;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Tests.Batteries;
using Plenum.Tests.Data.Sweeps;
using Plenum.Tests.Running;
using Plenum.Tests.Scenarios;

namespace Plenum.Tests.Data;

/// <summary>
/// Whatever happens to a file, a reader reads it or refuses it in one line; never another exception, never without end.
/// Worlds are damaged byte by byte in <c>BadWorldTest</c>.
/// </summary>
public sealed class DamagedFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-damaged-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Scenarios() => Survives(Damage.Of([.. ScenarioLibrary.Ids.Select(ScenarioLibrary.Text)]), 3000, text =>
    {
        var scenario = ScenarioReader.Read(text, "damaged.yaml");
        ScenarioContent.Sha256(scenario);
        var parameters = ParameterSet.For(scenario, ParameterFiles.Library, ToyWorld.World, ToyWorld.Forums);
        ScenarioBinder.Bind(scenario, ToyWorld.World, parameters, ToyWorld.Forums).StaticShock();
    });

    [Fact]
    public void Sweeps() => Survives(Damage.Of(Grids.Text, Grids.Sampled), 1000, text =>
    {
        var plan = Grids.Plan(text);
        Assert.True(plan.Cases >= 0);
        SweepManifest.Text(plan);
    });

    [Fact]
    public void Parameters() => Survives(
        Damage.Of([.. Directory.GetFiles(Repository.At("data/parameters")).Order(StringComparer.Ordinal).Select(File.ReadAllText)]), 2000,
        text => ParameterFiles.Read(text, "damaged.yaml"));

    [Fact]
    public void Horizons() => Survives(Damage.Of(File.ReadAllText(Repository.At("data/horizons/horizons.yaml"))), 1000, text => HorizonFile.Read(text, "damaged.yaml"));

    [Fact]
    public void Settings() => Survives(Damage.Of("diffusion.beta=0.4", "elasticity.C26=2", "diffusion.variant=linear", "labour.mobility=inf"), 3000,
        text => ToyWorld.Parameters.With([ParameterFiles.Setting(text)]));

    [Fact]
    public void LongTables() => Survives(
        Damage.Of("origin_country,origin_sector,destination_country,destination_use,value\nB,x,A,HHC,30\nA,x,A,x,10\nA,x,A,HHC,50\nA,x,B,x,20\nB,x,B,x,5\nB,x,B,GOV,15\nA,x,B,INVNT,-4\n"), 1500,
        text => LongCsvImporter.Import(Put("flows.csv", text), "damaged", 2020));

    [Fact]
    public void InterCountryTables() => Survives(
        Damage.Of("V1,AUS_A,AUS_B,ROW_A,ROW_B,AUS_HFCE,ROW_HFCE,OUT\nAUS_A,1,2,3,4,5,6,21\nAUS_B,2,2,1,1,4,1,11\nROW_A,1,1,2,1,1,9,15\nROW_B,1,1,1,2,1,5,11\nTLS,1,1,1,1,0,0,0\nVA,15,4,7,2,0,0,0\nOUT,21,11,15,11,0,0,0\n"), 1500,
        text => IcioImporter.Import(Put("2020.csv", text), "damaged", 2020));

    [Fact]
    public void Mappings() => Survives(Damage.Of("code,group,name\nUSA,north,North\nDEU,north,North\nCHN,east,East\n"), 1500,
        text => MappingFile.Read(Put("map.csv", text), "region", ["USA", "DEU", "CHN", "ROW"]));

    [Fact]
    public void Totals()
    {
        var world = WorldMaker.Make(new WorldKnobs { Countries = 3, Sectors = 2 });
        Put("goods.csv", "importer,exporter,value\nC000,C001,5\nC000,C001,2\n");
        Put("goods_totals.csv", "country,exports,imports\nC002,8,9\n");
        Survives(Damage.Of("country,value\nC000,10\nC002,30\n"), 800, text =>
        {
            Put("value_added.csv", text);
            TotalsFolder.Read(_folder, world, 2020, [true, false]);
        });
        Put("value_added.csv", "country,value\nC000,10\nC002,30\n");
        Survives(Damage.Of("importer,exporter,value\nC000,C001,5\nC000,C001,2\n"), 800, text =>
        {
            Put("goods.csv", text);
            TotalsFolder.Read(_folder, world, 2020, [true, false]);
        });
    }

    [Fact]
    public void SuppliedEvidence()
    {
        Survives(
            Damage.Of("Model,Organization,Organization categorization,Country (of organization),Publication date,Training compute (FLOP),Model accessibility,Base model\nAlpha,\"Lab, Inc\",\"Industry,Academia\",\"China,United States of America\",2025-03-01,1e24,Open weights (unrestricted),\nBeta,Uni,Academia,Korea (Republic of),2025-04-01,,Unreleased,Alpha\n"), 1000,
            text => EpochDownload.Lineage(EpochDownload.Read(Put("models.csv", text))));
        Survives(
            Damage.Of("AidData Record ID,Recipient,Recipient ISO-3,Commitment Year,Title,Amount (Constant USD 2021)\n1,Zambia,ZMB,2015,\"Smart Zambia, phase I\",\"65,400,000\"\n2,Pakistan,PAK,2010,Safe City,\n"), 1000,
            text => ExportProjectsFile.Read(Put("projects.csv", text)));
        Survives(Damage.Of(",,,\nName (ZH),Type,Estimated Focus,AI Product/Service Category\n公司,Industry,Focused on AI,AI Chips\n"), 1000,
            text => AllianceFile.Read(Put("alliance.csv", text)));
    }

    private string Put(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static void Survives(Gen<string> damaged, int times, Action<string> read) => Damage.Try(damaged, times, text =>
    {
        try
        {
            read(text);
        }
        catch (BadInputException e)
        {
            Assert.DoesNotContain('\n', e.Message);
        }
    });
}
