using System.Globalization;
using System.Text;
using Plenum.Axes;
using Plenum.Checks;
using Plenum.Data.Worlds.Import;
using Plenum.Worlds;

namespace Plenum.Tests.Data.Worlds.Import;

public sealed class IcioImporterTest : IDisposable
{
    private static readonly string[] Countries = ["AUS", "CN1", "CN2", "ROW"];
    private static readonly string[] Sectors = ["A01_02", "C26", "J62_63"];
    private static readonly string[] Finals = ["HFCE", "GFCF", "INVNT"];
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-icio-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The made table: a flow for each cell from its position; final uses are of CHN, not of its halves.
    private string Table(Func<string, string>? edit = null, bool taxesByCountry = false)
    {
        string[] users = [.. Countries.SelectMany(c => Sectors.Select(s => $"{c}_{s}")), .. Countries.Where(c => c != "CN2").SelectMany(c => Finals.Select(f => $"{(c == "CN1" ? "CHN" : c)}_{f}"))];
        string[] makers = [.. Countries.SelectMany(c => Sectors.Select(s => $"{c}_{s}"))];
        var text = new StringBuilder("V1," + string.Join(',', users) + ",OUT\n");
        var spent = new double[users.Length];
        var sold = new double[makers.Length];
        for (var r = 0; r < makers.Length; r++)
        {
            text.Append(makers[r]);
            for (var c = 0; c < users.Length; c++)
            {
                var value = Flow(r, c, users[c]);
                spent[c] += value;
                sold[r] += value;
                text.Append(CultureInfo.InvariantCulture, $",{value}");
            }

            text.Append(CultureInfo.InvariantCulture, $",{sold[r]}\n");
        }

        foreach (var tax in taxesByCountry ? new[] { "AUS_TAXSUB", "ROW_TAXSUB" } : ["TLS"])
            text.Append(tax).Append(string.Concat(users.Select(_ => ",0.5"))).Append(",0\n");
        var taxes = taxesByCountry ? 1 : 0.5;
        text.Append(taxesByCountry ? "VALU" : "VA").Append(string.Concat(users.Select((_, c) => c < makers.Length ? FormattableString.Invariant($",{sold[c] - spent[c] - taxes}") : ",0"))).Append(",0\n");
        text.Append(taxesByCountry ? "OUTPUT" : "OUT").Append(string.Concat(users.Select((_, c) => c < makers.Length ? FormattableString.Invariant($",{sold[c]}") : ",0"))).Append(",0\n");
        var path = Path.Combine(_folder, "2020.csv");
        File.WriteAllText(path, edit is null ? text.ToString() : edit(text.ToString()));
        return path;
    }

    private static double Flow(int row, int column, string user) =>
        user.EndsWith("INVNT", StringComparison.Ordinal) ? row % 2 == 0 ? 1 : -1 : user.Contains("HFCE", StringComparison.Ordinal) ? 40 + row : 1 + ((row * 7 + column * 3) % 5);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void IsTheSameWorldAsTheSameFlowsInALongTable(bool taxesByCountry)
    {
        var world = IcioImporter.Import(Table(taxesByCountry: taxesByCountry), "made", 2020);
        Assert.Equal(["AUS", "CHN", "ROW"], world.Regions.Select(r => r.Code));
        Assert.Equal(["Australia", "China"], world.Regions.Take(2).Select(r => r.Name));
        Assert.Equal([AiRole.None, AiRole.Compute, AiRole.SoftwareAndServices], world.Sectors.Select(s => s.AiRole));

        var lines = File.ReadAllLines(Path.Combine(_folder, "2020.csv"));
        var users = lines[0].Split(',');
        var flows = new StringBuilder("origin_country,origin_sector,destination_country,destination_use,value\n");
        foreach (var line in lines.Skip(1).Take(12))
        {
            var cells = line.Split(',');
            for (var c = 1; c < users.Length - 1; c++)
                flows.Append(Pair(cells[0])).Append(',').Append(Pair(users[c])).Append(',').Append(cells[c]).Append('\n');
        }

        var file = Path.Combine(_folder, "long.csv");
        File.WriteAllText(file, flows.ToString());
        var same = LongCsvImporter.Import(file, "made", 2020);
        Assert.Equal(same.Trade, world.Trade);
        Assert.Equal(same.Inputs, world.Inputs);
        Assert.Equal(same.ValueAdded, world.ValueAdded);
        Assert.Equal(same.Final, world.Final);
        Assert.True(AccountingCheck.Run(world).Usable);
        Assert.DoesNotContain(world.Log, n => n.Rule == "output-as-published");

        static string Pair(string name)
        {
            var cut = name.IndexOf('_', StringComparison.Ordinal);
            return (name[..cut] is "CN1" or "CN2" ? "CHN" : name[..cut]) + "," + name[(cut + 1)..];
        }
    }

    [Fact]
    public void TakesElasticitiesByDivisionAndLogsWhatHasNone()
    {
        var world = IcioImporter.Import(Table(t => t.Replace("A01_02", "FARMS", StringComparison.Ordinal)), "made", 2020, theta: 3);
        Assert.Equal(3, world.Elasticities[0].Theta);
        Assert.Equal(4.258, world.Elasticities[1].Theta);
        Assert.StartsWith("as C26:", world.Elasticities[1].Source, StringComparison.Ordinal);
        Assert.Contains(world.Log, n => n.Rule == "assumed-elasticities" && n.Text.Contains("FARMS", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("C10T12", "C10-C12")]
    [InlineData("10T12", "C10-C12")]
    [InlineData("C31T33", "C31_C32")]
    [InlineData("B05_06", "B")]
    [InlineData("01T02", "A01")]
    [InlineData("J58T60", "J58")]
    [InlineData("M", "M69_M70")]
    [InlineData("FARMS", null)]
    [InlineData("C04", null)]
    public void ReadsIsicHoweverItIsWritten(string code, string? wiod) => Assert.Equal(wiod, IsicDivision.InWiod2016(code));

    [Fact]
    public void SaysWhereThePublishedOutputIsAnother()
    {
        var world = IcioImporter.Import(
            Table(t => string.Join('\n', t.Split('\n').Select(l => l.StartsWith("OUT,", StringComparison.Ordinal) ? "OUT,9999" + l[l.IndexOf(',', 4)..] : l))), "made", 2020);
        var note = Assert.Single(world.Log, n => n.Rule == "output-as-published");
        Assert.Equal("AUS_A01_02", note.Place);
    }

    [Theory]
    [InlineData("AUS_HFCE", "AUS_HOME", "neither a sector that has rows nor a final use")]
    [InlineData("AUS_GFCF", "AUX_GFCF", "is of no country that has rows (nearest: AUS")]
    [InlineData("TLS", "TSL", "row \"TSL\" is neither COUNTRY_SECTOR nor one of TLS")]
    [InlineData("ROW_C26,", "ROW_C26,x", "is not a finite number")]
    public void RefusesWhatItCannotRead(string was, string now, string says)
    {
        var e = Assert.Throws<BadInputException>(() => IcioImporter.Import(Table(t => t[..t.IndexOf("ROW_C26", StringComparison.Ordinal)].Replace(was, now, StringComparison.Ordinal)
            + t[t.IndexOf("ROW_C26", StringComparison.Ordinal)..].Replace(was == "ROW_C26," ? "\nROW_C26," : was, was == "ROW_C26," ? "\nROW_C26,x" : now, StringComparison.Ordinal)), "made", 2020));
        Assert.Contains(says, e.Message, StringComparison.Ordinal);
    }
}
