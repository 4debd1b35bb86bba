using System.Text.Json;
using Plenum.Data.Worlds;
using Plenum.Tests.Batteries;
using Plenum.Tests.Running;

namespace Plenum.Tests.Cli;

/// <summary><c>plenum nash</c> and <c>plenum exposure</c> as whole processes: documents, exit codes, refusals.</summary>
public sealed class NashCommands : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plenum-nash");

    public NashCommands() => WorldWriter.Write(
        WorldMaker.Make(new WorldKnobs { Countries = 4, Sectors = 3, Seed = 61, HighestTariff = 10 }), Path.Combine(_folder.FullName, "w"), WorldForm.Csv);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void AWarIsToldRoundByRound()
    {
        var root = Json("nash", "--world", "w", "--players", "C000,C001,others", "--json");
        var convergence = root.GetProperty("convergence");
        Assert.True(convergence.GetProperty("converged").GetBoolean());
        Assert.True(convergence.GetProperty("largest_gain_of_a_jump").GetDouble() < 1e-6);
        var rounds = root.GetProperty("rounds").EnumerateArray().ToArray();
        Assert.Equal(convergence.GetProperty("rounds").GetInt32(), rounds.Length);
        Assert.Equal(JsonValueKind.Null, rounds[0].GetProperty("largest_move").ValueKind);
        foreach (var player in rounds[0].GetProperty("players").EnumerateArray())
        {
            Assert.True(player.GetProperty("real_income_if_alone").GetDouble() > 0);
            Assert.True(player.GetProperty("real_income").GetDouble() < player.GetProperty("real_income_if_alone").GetDouble());
        }

        var nash = root.GetProperty("nash").GetProperty("players").EnumerateArray().ToArray();
        Assert.Equal(["C000", "C001", "others"], nash.Select(p => p.GetProperty("player").GetString()));
        foreach (var (end, last) in nash.Zip(rounds[^1].GetProperty("players").EnumerateArray()))
        {
            Assert.Equal(last.GetProperty("tariff").GetDouble(), end.GetProperty("tariff").GetDouble());
            Assert.Equal(end.GetProperty("tariff").GetDouble(), end.GetProperty("average_tariff").GetDouble(), 1e-9);
            Assert.InRange(end.GetProperty("average_tariff_before").GetDouble(), 0.01, 10);
            Assert.InRange(end.GetProperty("closed_form_without_inputs").GetDouble() / end.GetProperty("tariff").GetDouble(), 0.5, 2);
        }

        Assert.Equal(4, root.GetProperty("nash").GetProperty("countries").GetArrayLength());
        var peace = root.GetProperty("cooperation");
        Assert.True(peace.GetProperty("pays").GetBoolean());
        Assert.Equal(0, peace.GetProperty("players").EnumerateArray().Sum(p => p.GetProperty("transfer").GetDouble()), 1e-6);
        Assert.True(root.GetProperty("price_of_anarchy").GetProperty("world").GetDouble() > 0);
    }

    [Fact]
    public void LessIsReplacedAtOnceSoAPlayerAsksMore()
    {
        double Tariff(string horizon) => Json("nash", "--world", "w", "--players", "C001", "--horizon", horizon, "--json")
            .GetProperty("nash").GetProperty("players")[0].GetProperty("tariff").GetDouble();
        Assert.True(Tariff("short") > 1.2 * Tariff("long"));
    }

    [Fact]
    public void OnePlayerHasAnOptimalTariffAndManySectorsHaveMany()
    {
        var one = Json("nash", "--world", "w", "--players", "C002", "--json");
        Assert.True(Assert.Single(one.GetProperty("nash").GetProperty("players").EnumerateArray()).GetProperty("real_income").GetDouble() > 0);
        var sectors = Json("nash", "--world", "w", "--players", "C000,C001", "--sectors", "S000,S002", "--by-sector", "--against", "players", "--json");
        var rates = sectors.GetProperty("nash").GetProperty("players")[0].GetProperty("tariffs").EnumerateArray().Select(t => t.GetProperty("sector").GetString());
        Assert.Equal(["S000", "S002"], rates);
    }

    [Fact]
    public void AWarThatDoesNotSettleIsNoResult()
    {
        var (code, output, error) = In("nash", "--world", "w", "--players", "C000,C001", "--rounds", "2", "--json");
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("did not settle in 2 rounds", error, StringComparison.Ordinal);
    }

    [Fact]
    public void AScenarioInForceIsTheStatusQuo()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "wall.yaml"), "id: wall\ntitle: Wall\nmeasures:\n  - tariff: { importer: C000, exporter: others, sectors: all, percent: 90 }\n");
        var root = Json("nash", "wall.yaml", "--world", "w", "--players", "C000,C001", "--json");
        Assert.Equal("wall", root.GetProperty("scenario").GetProperty("id").GetString());
        Assert.Equal(90, root.GetProperty("nash").GetProperty("players")[0].GetProperty("average_tariff_before").GetDouble(), 1e-9);
        Assert.Contains("wall in force", In("nash", "wall.yaml", "--world", "w", "--players", "C000,C001").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ExposureIsAMatrixWithPowersOverOneCountry()
    {
        var all = Json("exposure", "--world", "w", "--json");
        Assert.Equal(16, all.GetProperty("exposure").GetArrayLength());
        Assert.False(all.TryGetProperty("power", out _));
        var root = Json("exposure", "--world", "w", "--of", "C001", "--by", "C000,C002", "--json");
        Assert.Equal(7, root.GetProperty("exposure").GetArrayLength());
        foreach (var row in root.GetProperty("exposure").EnumerateArray())
        {
            var own = row.GetProperty("country").GetString() == row.GetProperty("source").GetString();
            Assert.True(own ? row.GetProperty("productivity").GetDouble() > 0.5 : row.GetProperty("import_cost").GetDouble() < 0);
        }

        var power = root.GetProperty("power").EnumerateArray().ToDictionary(p => p.GetProperty("coalition").GetString()!, StringComparer.Ordinal);
        double Of(string name, string what) => power[name].GetProperty(what).GetDouble();
        Assert.Equal(["C000", "C002"], power["the coalition"].GetProperty("members").EnumerateArray().Select(m => m.GetString()));
        Assert.True(Of("the coalition", "power") > Of("C000", "power") + Of("C002", "power") - 0.5);
        Assert.Equal(Of("C000", "power"), Of("… without C002", "power"), 1e-12);
        Assert.True(Of("everyone else", "cut_off") < Of("the coalition", "cut_off"));
        Assert.Equal(Of("everyone else", "cut_off"), Of("everyone else", "cut_off_both_ways"));
        Assert.Contains("Power over C001", In("exposure", "--world", "w", "--of", "C001").Output, StringComparison.Ordinal);
        Assert.Contains("depends most on", In("exposure", "--world", "w").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nearest", "nash", "--world", "w", "--players", "C000,C0O1")]
    [InlineData("all or players", "nash", "--world", "w", "--against", "nobody")]
    [InlineData("--rounds must be", "nash", "--world", "w", "--rounds", "1")]
    [InlineData("no sector", "nash", "--world", "w", "--sectors", "S9")]
    [InlineData("no country", "exposure", "--world", "w", "--of", "C009")]
    [InlineData("needs --of", "exposure", "--world", "w", "--by", "C000")]
    [InlineData("plain model", "exposure", "--world", "w", "--set", "ces.final=0.9")]
    [InlineData("plain model", "nash", "--world", "w", "--players", "C000,C001", "--by-sector", "--set", "ces.final=0.9")]
    public void RefusalsAreOneLineAndExitOne(string says, params string[] arguments)
    {
        var (code, output, error) = In(arguments);
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private JsonElement Json(params string[] arguments) => PlenumProgram.Json(_folder.FullName, arguments);

    private Finished In(params string[] arguments) => PlenumProgram.Run(_folder.FullName, arguments);
}
