using System.Text.Json;
using Plenum.Tests.Running;

namespace Plenum.Tests.Cli;

/// <summary>The evidence commands as whole processes: exit codes, JSON, one message for a bad word.</summary>
public sealed class EvidenceCommands
{
    [Fact]
    public void ForumsGiveStatusByInstrumentAndDateWithMarks()
    {
        var forums = Json("forums", "--country", "CHN,USA,GBR", "--json").GetProperty("forums");
        Assert.Equal(44, forums.GetArrayLength());
        foreach (var forum in forums.EnumerateArray())
        {
            Assert.Equal(["CHN", "GBR", "USA"], forum.GetProperty("seats").EnumerateArray().Select(s => s.GetProperty("country").GetString()).Order());
            Assert.NotEmpty(forum.GetProperty("date").GetString()!);
            Assert.All(forum.GetProperty("seats").EnumerateArray(), s => Assert.NotEmpty(s.GetProperty("verified").GetString()!));
        }

        Assert.Equal("absent", Seat(forums, "SEOUL_MIN2024", "CHN"));
        Assert.Equal("signed", Seat(forums, "PARIS2025", "CHN"));
        Assert.Equal("attended_not_signed", Seat(forums, "PARIS2025", "USA"));
        Assert.Equal("attended_not_signed", Seat(forums, "PARIS2025", "GBR"));
    }

    [Fact]
    public void ClaimsAreCompleteInJson()
    {
        var document = Json("claims", "--json");
        Assert.Equal(69, document.GetProperty("claims").GetArrayLength());
        Assert.All(document.GetProperty("claims").EnumerateArray(), claim =>
        {
            Assert.NotEmpty(claim.GetProperty("verdict").GetString()!);
            Assert.NotEmpty(claim.GetProperty("confidence").GetString()!);
            Assert.StartsWith("http", claim.GetProperty("source").GetProperty("url").GetString(), StringComparison.Ordinal);
        });
        Assert.Equal(3, Json("claims", "--verdict", "contradicted", "--json").GetProperty("count").GetInt32());
    }

    [Fact]
    public void MeasuresInForceOnADate()
    {
        string[] Ids(string day) => [.. Json("measures", "--imposer", "USA", "--target", "CHN", "--layer", "chips", "--on", day, "--json")
            .GetProperty("measures").EnumerateArray().Select(m => m.GetProperty("id").GetString()!)];
        Assert.DoesNotContain("US-BIS-2022-10", Ids("2022-10-06"));
        Assert.Contains("US-BIS-2022-10", Ids("2022-10-07"));
        Assert.Contains("US-H20-2025-04", Ids("2025-05-01"));
        Assert.DoesNotContain("US-H20-2025-04", Ids("2025-08-01"));
        Assert.DoesNotContain("US-DIFFUSION-2025-01", Ids("2025-06-01"));
    }

    [Fact]
    public void CoverageNamesTheSeat()
    {
        var rows = Json("coverage", "--forum", "SEOUL_MIN2024", "--with", "CHN", "--json").GetProperty("coverage").EnumerateArray()
            .ToDictionary(r => r.GetProperty("id").GetString()!, r => r.GetProperty("difference"));
        Assert.Equal(0.267, rows["ai-articles"].GetDouble(), 3);
        Assert.Equal(JsonValueKind.Null, rows["population"].ValueKind);
        Assert.Equal(7, rows.Count);
    }

    [Fact]
    public void ShowListsSeveralMatchesAndExitsZero()
    {
        var (code, text, _) = Run("show", "REAIM");
        Assert.Equal(0, code);
        Assert.Contains("REAIM2023", text, StringComparison.Ordinal);
        Assert.Contains("REAIM2026", text, StringComparison.Ordinal);
        Assert.Equal(3, Json("show", "REAIM", "--json").GetProperty("matches").GetArrayLength());
    }

    [Theory]
    [InlineData("CHN", "forums", "--country", "CHX")]
    [InlineData("contradicted", "claims", "--verdict", "wrong")]
    [InlineData("governance", "claims", "--topic", "gouvernance")]
    [InlineData("SEOUL_MIN2024", "coverage", "--forum", "SEOUL_MIN")]
    [InlineData("chips", "measures", "--layer", "chip")]
    [InlineData("2025-06", "measures", "--on", "June")]
    [InlineData("2025-04", "lineage", "--snapshot", "2025")]
    [InlineData("no such file", "import", "aiia", "nowhere.csv")]
    public void ABadWordGivesOneMessageAndTheLegalOnes(string legal, params string[] arguments)
    {
        var (code, text, error) = Run(arguments);
        Assert.Equal(1, code);
        Assert.Empty(text);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Contains(legal, error, StringComparison.Ordinal);
    }

    private static string Seat(JsonElement forums, string forum, string country) =>
        forums.EnumerateArray().Single(f => f.GetProperty("id").GetString() == forum).GetProperty("seats").EnumerateArray()
            .Single(s => s.GetProperty("country").GetString() == country).GetProperty("status").GetString()!;

    private static JsonElement Json(params string[] arguments) => PlenumProgram.Json(null, ["evidence", .. arguments]);

    private static Finished Run(params string[] arguments) => PlenumProgram.Run(null, ["evidence", .. arguments]);
}
