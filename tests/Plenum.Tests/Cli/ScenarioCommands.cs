using System.Text.Json;
using Plenum.Data.Scenarios;
using Plenum.Tests.Running;

namespace Plenum.Tests.Cli;

/// <summary>The scenario and parameter commands as whole processes: exit codes, JSON, one message for a bad word.</summary>
public sealed class ScenarioCommands
{
    [Fact]
    public void ListShowAndCheckAgreeOnTheFingerprint()
    {
        var listed = Json("scenario", "list", "--json").GetProperty("scenarios").EnumerateArray()
            .ToDictionary(s => s.GetProperty("id").GetString()!, s => s.GetProperty("sha256").GetString());
        Assert.Equal(ScenarioLibrary.Ids, listed.Keys);
        Assert.Equal(listed["empty-chair-china"], Json("scenario", "show", "empty-chair-china", "--json").GetProperty("sha256").GetString());
        var check = Json("scenario", "check", "research-wall", "--json");
        Assert.Equal(listed["research-wall"], check.GetProperty("sha256").GetString());
        Assert.Equal(2025, check.GetProperty("first_year").GetInt32());
        Assert.Equal(0.2, check.GetProperty("uncertain")[0].GetProperty("central").GetDouble());
    }

    [Fact]
    public void ShowSpellsOutEveryForum()
    {
        var (code, output, _) = Plenum("scenario", "show", "empty-chair-china");
        Assert.Equal(0, code);
        var line = output.Split('\n').Single(l => l.StartsWith("# forums of CHN:", StringComparison.Ordinal));
        Assert.Contains("BLETCHLEY2023", line, StringComparison.Ordinal);
        Assert.DoesNotContain("SEOUL_MIN2024", line, StringComparison.Ordinal);
    }

    [Fact]
    public void NewWritesAFileOnceAndChecks()
    {
        var folder = Directory.CreateTempSubdirectory("plenum-new");
        try
        {
            Assert.Equal(0, In(folder, "scenario", "new", "chair-fr", "--empty-chair", "FRA").Code);
            Assert.Equal(0, In(folder, "scenario", "check", "chair-fr.yaml").Code);
            var again = In(folder, "scenario", "new", "chair-fr");
            Assert.Equal(1, again.Code);
            Assert.Contains("exists already", again.Error, StringComparison.Ordinal);
            Assert.Equal(1, In(folder, "scenario", "new", "no good id").Code);
            Assert.Equal(0, In(folder, "scenario", "new", "mine", "--like", "chip-controls").Code);
            Assert.Equal("mine", ScenarioLibrary.Open(Path.Combine(folder.FullName, "mine.yaml")).Id);
            Assert.Equal(2, folder.GetFiles().Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void AnErrorIsOneLineWithPlaceAndNearest()
    {
        var folder = Directory.CreateTempSubdirectory("plenum-bad");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "bad.yaml"), "id: bad\nmeasures:\n  - tariff: { importer: USA, exporter: CNH, percent: 5 }\n");
            var (code, output, error) = In(folder, "scenario", "check", "bad.yaml", "--json");
            Assert.Equal(1, code);
            Assert.Empty(output);
            Assert.Contains("bad.yaml line 3, column 40", error, StringComparison.Ordinal);
            Assert.Contains("CHN", error, StringComparison.Ordinal);
            Assert.Single(error.TrimEnd().Split('\n'));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void ParametersCarryUnitGradeAndReference()
    {
        var all = Json("params", "list", "--json").GetProperty("parameters");
        Assert.All(all.EnumerateArray(), p =>
        {
            foreach (var key in new[] { "name", "unit", "distribution", "grade", "legal", "reference", "description" })
                Assert.NotEmpty(p.GetProperty(key).GetString()!);
        });
        Assert.Equal(0.3, Json("params", "show", "diffusion.beta", "--json").GetProperty("value").GetDouble());
        var (code, _, error) = Plenum("params", "show", "diffusion.bta");
        Assert.Equal(1, code);
        Assert.Contains("diffusion.beta", error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSchemaIsJson() => Assert.Equal("Plenum scenario", Json("scenario", "schema").GetProperty("title").GetString());

    private static JsonElement Json(params string[] arguments) => PlenumProgram.Json(null, arguments);

    private static Finished Plenum(params string[] arguments) => PlenumProgram.Run(null, arguments);

    private static Finished In(DirectoryInfo folder, params string[] arguments) => PlenumProgram.Run(folder.FullName, arguments);
}
