using System.Net;
using System.Text;
using System.Text.Json;

namespace Plenum.Web.Tests.Http;

/// <summary>The HTTP API answers with the documents of the command line, refuses what it must, and never shows its insides.</summary>
[Collection(AppTests.Name)]
public sealed class ApiTests(RunningApp app)
{
    private const string Yaml = """
        id: chair
        measures:
          - participation: { leaves: CHN, forum: BLETCHLEY2023, from: 2025 }
        """;

    [Theory]
    [InlineData("/api/solve?scenario=chip-controls&set=elasticity.C26=2", "solve", "chip-controls", "--set", "elasticity.C26=2")]
    [InlineData("/api/path?scenario=empty-chair-china&years=3", "path", "empty-chair-china", "--years", "3")]
    [InlineData("/api/worlds", "world", "list")]
    [InlineData("/api/worlds/world-2014", "world", "show", "world-2014")]
    [InlineData("/api/scenarios", "scenario", "list")]
    [InlineData("/api/evidence/claims?verdict=contradicted", "evidence", "claims", "--verdict", "contradicted")]
    [InlineData("/api/evidence/forums?country=CHN,USA", "evidence", "forums", "--country", "CHN,USA")]
    [InlineData("/api/evidence/measures?target=CHN&on=2025-06-30", "evidence", "measures", "--target", "CHN", "--on", "2025-06-30")]
    [InlineData("/api/evidence/coverage?forum=SEOUL_MIN2024&with=CHN", "evidence", "coverage", "--forum", "SEOUL_MIN2024", "--with", "CHN")]
    public async Task AnswersLikeTheCommandLine(string address, params string[] arguments)
    {
        var answer = await app.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Timeless((await RunningApp.CommandLine(arguments)).GetRawText()), Timeless(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task SolvesAPostedScenario()
    {
        var (status, answer) = await Post("/api/solve", Yaml);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(answer.GetProperty("convergence").GetProperty("converged").GetBoolean());
        Assert.Equal("chair", answer.GetProperty("scenario").GetProperty("id").GetString());
        Assert.Contains(answer.GetProperty("countries").EnumerateArray(), c => c.GetProperty("real_income").GetDouble() != 0);
    }

    [Theory]
    [InlineData("id: x\nmeasures:\n  - tarif: { percent: 3 }\n", "body line 3, column 5", "tariff")]
    [InlineData("id: x\nworld: /etc/passwd\nmeasures: []\n", "no world called", "library")]
    [InlineData("id: x\nmeasures:\n  - participation: { leaves: CHN, forum: SEOUL_MIN2024 }\n", "CHN holds no seat in SEOUL_MIN2024", "CHN sits in")]
    [InlineData("{[", "not valid YAML", "body")]
    [InlineData("", "the document is empty", "body")]
    public async Task RefusesABadScenarioWithItsPlace(string yaml, params string[] said)
    {
        var (status, answer) = await Post("/api/solve", yaml);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.All(said, s => Assert.Contains(s, answer.GetProperty("error").GetString(), StringComparison.Ordinal));
        Plain(answer.GetProperty("error").GetString()!);
    }

    [Theory]
    [InlineData("/api/solve?scenario=../../etc/passwd", 400)]
    [InlineData("/api/solve?scenario=/etc/hostname", 400)]
    [InlineData("/api/solve?world=/tmp", 400)]
    [InlineData("/api/solve?set=diffusion.beta", 400)]
    [InlineData("/api/path?years=400", 413)]
    [InlineData("/api/path?years=-1", 400)]
    [InlineData("/api/path?to=abc", 400)]
    [InlineData("/api/worlds/..%2f..%2fetc", 400)]
    [InlineData("/api/scenarios/nafta", 400)]
    [InlineData("/api/evidence/forums?on=yesterday", 400)]
    [InlineData("/api/evidence/coverage", 400)]
    [InlineData("/api/evidence/show/nobody-is-called-this", 400)]
    [InlineData("/api/nothing", 404)]
    public async Task RefusesBadRequestsInOneSentence(string address, int status)
    {
        var answer = await app.Http.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
        var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString()!;
        Plain(error);
    }

    [Theory]
    [InlineData("/api/solve?senario=chip-controls", "query: no parameter is called \"senario\" (nearest: scenario")]
    [InlineData("/api/path?years=abc", "years: must be a whole number, got \"abc\"")]
    [InlineData("/api/solve?detail=yes", "detail: must be true or false, got \"yes\"")]
    [InlineData("/api/evidence/coverage?with=CHN", "forum: a forum must be named")]
    [InlineData("/api/worlds?x=1", "query: this address takes no parameters")]
    public async Task NamesWhatIsWrongInAnAddress(string address, string said)
    {
        var answer = await app.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(said, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusesWhatIsTooLargeOrOfAnotherKind()
    {
        var (status, answer) = await Post("/api/solve", "id: x\nnotes: " + new string('x', 300_000) + "\n");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Plain(answer.GetProperty("error").GetString()!);
        (status, answer) = await Post("/api/solve", "id: x\nmeasures:\n" + string.Concat(Enumerable.Repeat("  - labour: { country: USA, percent: 1 }\n", 61)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("61 measures", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
        (status, answer) = await Post("/api/solve", Yaml, "text/plain");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("application/yaml", answer.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribesItself()
    {
        using var document = JsonDocument.Parse(await app.Http.GetStringAsync("/api/openapi.json"));
        var paths = document.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).ToList();
        Assert.Superset(new HashSet<string>(["/api/solve", "/api/path", "/api/worlds", "/api/scenarios", "/api/evidence/claims", "/api/evidence/forums"]), paths.ToHashSet());
        Assert.True(document.RootElement.GetProperty("paths").GetProperty("/api/solve").TryGetProperty("post", out _));
        var reference = await app.Http.GetAsync("/api/reference/");
        Assert.Equal(HttpStatusCode.OK, reference.StatusCode);
        Assert.DoesNotContain("https://cdn", await reference.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> Post(string address, string text, string type = "application/yaml")
    {
        using var body = new StringContent(text, Encoding.UTF8, type);
        var answer = await app.Http.PostAsync(address, body);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.Clone());
    }

    private static void Plain(string error)
    {
        Assert.NotEmpty(error);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
        Assert.DoesNotContain(AppContext.BaseDirectory, error, StringComparison.Ordinal);
    }

    // How long a solve took is the one thing two of them need not share.
    private static string Timeless(string json) => string.Join('\n', json.TrimEnd().Split('\n').Where(l => !l.Contains("\"milliseconds\"", StringComparison.Ordinal)));
}
