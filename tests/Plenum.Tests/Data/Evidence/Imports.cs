using Plenum.Checks;
using Plenum.Data.Evidence.Imports;

namespace Plenum.Tests.Data.Evidence;

/// <summary>Loaders: whole files are read, broken, truncated and renamed ones give one message.</summary>
public sealed class Imports : IDisposable
{
    private const string Models =
        "Model,Organization,Organization categorization,Country (of organization),Publication date,Training compute (FLOP),Model accessibility,Base model\n"
        + "Alpha,\"Lab, Inc\",\"Industry,Academia\",\"China,United States of America\",2025-03-01,1e24,Open weights (unrestricted),\n"
        + "Beta,Uni,Academia,Korea (Republic of),2025-04-01,,Unreleased,Alpha\n";

    private const string Projects =
        "AidData Record ID,Recipient,Recipient ISO-3,Commitment Year,Title,Amount (Constant USD 2021)\n"
        + "1,Zambia,ZMB,2015,\"Smart Zambia, phase I\",\"65,400,000\"\n2,Pakistan,PAK,2010,Safe City,\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("plenum-import-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void NewerEpochDownload()
    {
        var models = EpochDownload.Read(File("m.csv", Models));
        Assert.Equal(["CHN", "USA"], models[0].Countries.Order());
        Assert.Equal("industry_academia", models[0].OrgClass);
        Assert.Equal(1e24, models[0].TrainingFlop);
        Assert.Equal(["KOR"], models[1].Countries);
        Assert.Equal("Alpha", models[1].BaseModel);
        var pair = Assert.Single(EpochDownload.Lineage(models));
        Assert.Equal(("Alpha", "Beta", "other_org"), (pair.BaseModel, pair.DerivedModel, pair.Relation));
        Assert.Equal(0.5, Plenum.Evidence.LineageFlows.Between([pair], "CHN", "KOR"));
    }

    [Fact]
    public void OlderEpochDownload() =>
        Assert.Equal(2, EpochDownload.Read(File("m.csv", Models.Replace("Model,Org", "System,Org", StringComparison.Ordinal)
            .Replace("Country (of organization)", "Country", StringComparison.Ordinal))).Count);

    [Fact]
    public void ExportProjectsOfVersionsTwoAndThree()
    {
        var three = ExportProjectsFile.Read(File("p.csv", Projects));
        Assert.Equal(65_400_000, three[0].Amount);
        Assert.Null(three[1].Amount);
        var two = ExportProjectsFile.Read(File("p2.csv", Projects.Replace("AidData Record ID", "AidData TUFF Project ID", StringComparison.Ordinal)));
        Assert.Equal(three.Count, two.Count);
    }

    [Theory]
    [InlineData("Model accessibility", "Accessibility", "Model accessibility")]
    [InlineData("Publication date", "Published", "Publication date")]
    [InlineData("Model,", "Name,", "Model")]
    [InlineData("2025-04-01", "1 April 2025", "Publication date")]
    [InlineData(",Unreleased,Alpha\n", "", "fields")]
    [InlineData("1e24", "lots", "not a number")]
    public void ABrokenEpochFileGivesOneMessage(string what, string by, string mentions) =>
        Rejects(() => EpochDownload.Read(File("m.csv", Models.Replace(what, by, StringComparison.Ordinal))), mentions);

    [Theory]
    [InlineData("AidData Record ID", "Project", "AidData Record ID")]
    [InlineData("Commitment Year", "Year", "Commitment Year")]
    [InlineData("2,Pakistan", "1,Pakistan", "repeats")]
    [InlineData(",Safe City,\n", "", "fields")]
    [InlineData("2015", "then", "whole number")]
    public void ABrokenProjectsFileGivesOneMessage(string what, string by, string mentions) =>
        Rejects(() => ExportProjectsFile.Read(File("p.csv", Projects.Replace(what, by, StringComparison.Ordinal))), mentions);

    [Fact]
    public void AWorkbookIsNotACsv() => Rejects(() => ExportProjectsFile.Read(File("p.xlsx", "PK")), "save the sheet");

    [Fact]
    public void AnOpenQuoteIsNoticed() => Rejects(() => EpochDownload.Read(File("m.csv", Models + "Gamma,\"never closed")), "m.csv");

    [Fact]
    public void AnImportThatFailsChangesNothing()
    {
        var keep = Path.Combine(folder.FullName, "keep");
        var (rows, place) = SuppliedData.Import("epoch-models", File("m.csv", Models), keep);
        Assert.Equal(2, rows);
        Rejects(() => SuppliedData.Import("epoch-models", File("m.csv", Models[..^20]), keep), "fields");
        Rejects(() => SuppliedData.Import("epoch-modls", File("m.csv", Models), keep), "nearest: epoch-models");
        Assert.Equal(Models, System.IO.File.ReadAllText(Path.Combine(place, "models.csv")));
        Assert.Equal([place], Directory.GetDirectories(keep));
        SuppliedData.Import("epoch-models", File("m.csv", Models + "Gamma,Lab,Industry,China,2026-01-01,,API access,\n"), keep);
        Assert.Equal(3, EpochDownload.Read(Path.Combine(place, "models.csv")).Count);
        Assert.Equal([place], Directory.GetDirectories(keep));
    }

    [Fact]
    public void BytesThatAreNoTextAreNoticed() => Rejects(() => EpochDownload.Read(File("m.csv", "PK\u0003\u0004,\u0000\u0001\nx,y\n")), "not a text table");

    [Fact]
    public void AnEmptyFileIsNoticed() => Rejects(() => EpochDownload.Read(File("m.csv", "")), "empty");

    [Fact]
    public void AShortAllianceListIsNoticed()
    {
        const string List = ",,,\nName (ZH),Type,Estimated Focus,AI Product/Service Category\n公司,Industry,Focused on AI,AI Chips\n";
        Rejects(() => AllianceFile.Read(File("a.csv", List)), "567");
        Rejects(() => AllianceFile.Read(File("a.csv", List.Replace("Estimated Focus", "Focus", StringComparison.Ordinal))), "Estimated Focus");
    }

    [Fact]
    public void ChipTablesMustFitTogether()
    {
        void Write(string inputs)
        {
            File("inputs.csv", inputs);
            File("stages.csv", "stage_id,stage_name\nS1,Design\n");
            File("providers.csv", "provider_id,provider_name,provider_type\nP1,NLD,country\nP2,Maker,organization\n");
            File("provision.csv", "provider_id,provided_id,share_provided,year\nP1,N1,90,2025\nP2,N1,90,2025\n");
            File("sequence.csv", "input_id,goes_into_id,is_type_of_id\nN1,,\n");
        }

        Write("input_id,input_name,type,stage_name,year\nN1,Tool,tool,Design,2025\n");
        var tool = ChipTables.Read(folder.FullName)[0];
        Assert.True(tool.IsChoke);
        Assert.Equal("NLD", tool.Shares[0].Country);
        Assert.Equal("Design", tool.Stage);
        Write("input_id,input_name,type,stage_name,year\n");
        Rejects(() => ChipTables.Read(folder.FullName), "lack");
        Write("input_id,name,type,stage_name,year\nN1,Tool,tool,Design,2025\n");
        Rejects(() => ChipTables.Read(folder.FullName), "input_name");
        Write("input_id,input_name,type,stage_name,year\nN1,Tool,tool,Design,2025\n");
        System.IO.File.Delete(Path.Combine(folder.FullName, "sequence.csv"));
        Rejects(() => ChipTables.Read(folder.FullName), "no such file");
    }

    private static void Rejects(Func<object> read, string mentions)
    {
        var error = Assert.Throws<BadInputException>(read);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Contains(mentions, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
