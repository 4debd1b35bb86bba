using System.Globalization;
using System.Text.Json;
using Plenum.Data.Worlds;
using Plenum.Tests.Batteries;
using Plenum.Tests.Running;

namespace Plenum.Tests.Cli;

/// <summary><c>plenum coalition</c> as a whole process: the JSON contract, a killed run that resumes, refusals.</summary>
public sealed class CoalitionCommands : IDisposable
{
    private const string Club = """
        id: club
        measures:
          - trade_cost: { between: [members, members], sectors: all, percent: -6 }
          - trade_cost: { from_country: outsiders, to_country: members, sectors: all, percent: 5 }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plenum-club");

    public CoalitionCommands()
    {
        WorldWriter.Write(WorldMaker.Make(new WorldKnobs { Countries = 5, Sectors = 3, Seed = 5 }), Path.Combine(_folder.FullName, "w"), WorldForm.Csv);
        File.WriteAllText(Path.Combine(_folder.FullName, "club.yaml"), Club);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void TheDocumentIsWhatTheContractSays()
    {
        var root = Json("coalition", "club.yaml", "--world", "w", "--players", "C000,C001,C002,others", "--exact", "--json");
        string[] names = ["C000", "C001", "C002", "others"];
        Assert.Equal(names, Strings(root.GetProperty("players")));
        var coalitions = root.GetProperty("coalitions").EnumerateArray().ToArray();
        Assert.Equal(16, coalitions.Length);
        Assert.Equal(16, coalitions.Select(c => string.Join('+', Strings(c.GetProperty("members")))).Distinct().Count());
        var world = coalitions.ToDictionary(
            c => string.Join('+', Strings(c.GetProperty("members"))), c => c.GetProperty("world").GetProperty("real_income").GetDouble(), StringComparer.Ordinal);
        Assert.Equal(0, world[""], 1e-9);
        Assert.NotEqual(0, world["C000+C001"]);
        foreach (var c in coalitions)
        {
            Assert.Equal(5, c.GetProperty("countries").GetArrayLength());
            Assert.Equal(c.GetProperty("internally_stable").GetBoolean(), c.GetProperty("would_leave").GetArrayLength() == 0);
            Assert.Equal(c.GetProperty("externally_stable").GetBoolean(), c.GetProperty("would_join").GetArrayLength() == 0);
            Assert.Subset(Strings(c.GetProperty("members")).ToHashSet(StringComparer.Ordinal), Strings(c.GetProperty("would_leave")).ToHashSet(StringComparer.Ordinal));
        }

        var shapley = root.GetProperty("shapley").EnumerateArray().ToArray();
        Assert.Equal(names, shapley.Select(s => s.GetProperty("player").GetString()));
        Assert.Equal(world["C000+C001+C002+others"] - world[""], shapley.Sum(s => s.GetProperty("world_real_income").GetDouble()), 1e-10);
        Assert.Equal(6, root.GetProperty("interaction").GetArrayLength());

        var grand = coalitions[^1];
        foreach (var country in grand.GetProperty("countries").EnumerateArray())
        {
            var code = country.GetProperty("country").GetString();
            var given = root.GetProperty("attribution").EnumerateArray().Where(a => a.GetProperty("to").GetString() == code).ToArray();
            Assert.Equal(names, given.Select(a => a.GetProperty("from").GetString()));
            var before = coalitions[0].GetProperty("countries").EnumerateArray().Single(c => c.GetProperty("country").GetString() == code);
            Assert.Equal(
                country.GetProperty("real_income").GetDouble() - before.GetProperty("real_income").GetDouble(),
                given.Sum(a => a.GetProperty("real_income").GetDouble()), 1e-10);
        }

        var core = root.GetProperty("least_core");
        var share = core.GetProperty("allocation").EnumerateArray().ToDictionary(a => a.GetProperty("player").GetString()!, a => a.GetProperty("worth").GetDouble(), StringComparer.Ordinal);
        Assert.Equal(grand.GetProperty("worth").GetDouble(), share.Values.Sum(), 1e-10);
        foreach (var c in coalitions[1..^1])
        {
            var complaint = c.GetProperty("worth").GetDouble() - Strings(c.GetProperty("members")).Sum(m => share[m]);
            Assert.True(complaint <= core.GetProperty("epsilon").GetDouble() + 1e-12);
        }
    }

    [Fact]
    public void GroupsThatTheFileFillsForOtherCommandsAreFilledAnew()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "filled.yaml"), Club + "\ngroups: { members: [C003], outsiders: [C004] }\n");
        var filled = Json("coalition", "filled.yaml", "--world", "w", "--players", "C000,C001", "--exact", "--json", "--out", "f");
        var club = Json("coalition", "club.yaml", "--world", "w", "--players", "C000,C001", "--exact", "--json", "--out", "c");
        Assert.Equal(club.GetProperty("coalitions").GetRawText(), filled.GetProperty("coalitions").GetRawText());
    }

    [Fact]
    public void AKilledRunResumesWithTheSameBytes()
    {
        string[] command = ["coalition", "club.yaml", "--world", "w", "--players", "C000,C001,C002,C003,C004", "--json", "--out"];
        var whole = In([.. command, "whole"]).Output;
        Assert.Equal(whole, In([.. command, "whole"]).Output);
        var log = Path.Combine(_folder.FullName, "whole", "coalitions.log");
        var lines = File.ReadAllText(log).Split('\n');
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "part"));

        // What a kill leaves: some whole lines, and one cut short.
        File.WriteAllText(Path.Combine(_folder.FullName, "part", "coalitions.log"), string.Join('\n', lines[..12]) + "\n" + lines[13][..20]);
        var resumed = In([.. command, "part"]);
        Assert.Contains("resuming: 11", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(whole, resumed.Output);
    }

    [Fact]
    public void SamplingCoversTheExactValues()
    {
        var exact = Json("coalition", "club.yaml", "--world", "w", "--players", "C000,C001,C002,C003,C004", "--json", "--out", "a");
        var sampled = Json("coalition", "club.yaml", "--world", "w", "--players", "C000,C001,C002,C003,C004", "--samples", "60", "--json", "--out", "b");
        foreach (var (e, s) in exact.GetProperty("shapley").EnumerateArray().Zip(sampled.GetProperty("shapley").EnumerateArray()))
        {
            var value = e.GetProperty("world_real_income").GetDouble();
            Assert.InRange(value, s.GetProperty("low").GetDouble(), s.GetProperty("high").GetDouble());
            Assert.True(s.GetProperty("standard_error").GetDouble() >= 0);
        }
    }

    [Fact]
    public void SamplingStopsAtTheWidthAskedForOrSaysThatItDidNot()
    {
        string[] command = ["coalition", "club.yaml", "--world", "w", "--players", "C000,C001,C002,C003,C004", "--json", "--out", "c"];
        var some = Json([.. command, "--samples", "200"]).GetProperty("shapley").EnumerateArray()
            .Max(s => (s.GetProperty("high").GetDouble() - s.GetProperty("low").GetDouble()) / 2);
        var wanted = (2 * some).ToString("R", CultureInfo.InvariantCulture);
        var stopped = In([.. command, "--half-width", wanted]);
        Assert.Equal((0, ""), (stopped.Code, Said(stopped.Error)));
        using var json = JsonDocument.Parse(stopped.Output);
        Assert.InRange(json.RootElement.GetProperty("sampling").GetProperty("orders").GetInt32(), 20, 19_999);
        Assert.All(
            json.RootElement.GetProperty("shapley").EnumerateArray(),
            s => Assert.InRange(s.GetProperty("high").GetDouble() - s.GetProperty("low").GetDouble(), 0, 4 * some));
        Assert.Contains("after 20 orders the widest interval is still", In([.. command, "--samples", "20", "--half-width", "1e-12"]).Error, StringComparison.Ordinal);

        // Beside the words on resuming and progress.
        static string Said(string error) => string.Join('\n', error.Split('\n').Where(l => l.StartsWith("plenum:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("above 0", "coalition", "club.yaml", "--world", "w", "--half-width", "0")]
    [InlineData("exclude each other", "coalition", "club.yaml", "--world", "w", "--exact", "--half-width", "0.1")]
    [InlineData("no measure of still", "coalition", "still.yaml", "--world", "w")]
    [InlineData("nearest", "coalition", "club.yaml", "--world", "w", "--players", "C000,C0O1")]
    [InlineData("exclude each other", "coalition", "club.yaml", "--world", "w", "--exact", "--samples", "50")]
    [InlineData("static or path", "coalition", "club.yaml", "--world", "w", "--outcome", "dynamic")]
    [InlineData("no forum", "coalition", "--over", "BLETCHLY2023", "--world", "w", "--players", "C000,others")]
    [InlineData("is not a player", "coalition", "club.yaml", "--world", "w", "--players", "C000,C001", "--unions", "C000+C004")]
    public void RefusalsAreOneLineAndExitOne(string says, params string[] arguments)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "still.yaml"), "id: still\nmeasures:\n  - labour: { country: C000, percent: 1 }\n");
        var (code, output, error) = In(arguments);
        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];

    private JsonElement Json(params string[] arguments) => PlenumProgram.Json(_folder.FullName, arguments);

    private Finished In(params string[] arguments) => PlenumProgram.Run(_folder.FullName, arguments);
}
