using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Plenum.Data.Scenarios;
using Plenum.Tests.Data;

namespace Plenum.Web.Tests.Http;

/// <summary>Whatever a request says, the app answers it or refuses it in one line; never an internal error, never its insides.</summary>
[Collection(AppTests.Name)]
public sealed class DamagedRequestsTests(RunningApp app)
{
    private static readonly string[] Queries =
    [
        "/api/solve?scenario=chip-controls&set=elasticity.C26=2", "/api/path?scenario=empty-chair-china&years=2", "/api/worlds/world-2014",
        "/api/scenarios/retaliation/yaml", "/api/params/diffusion.beta", "/api/evidence/claims?topic=chips&verdict=contradicted",
        "/api/evidence/forums?country=CHN,USA&on=2025-06-30", "/api/evidence/measures?target=CHN&on=2025-06-30",
        "/api/evidence/coverage?forum=SEOUL_MIN2024&with=CHN", "/api/evidence/show/GPAI2020", "/?out=CHN&forum=BLETCHLEY2023",
        "/evidence?view=measures&country=NLD&verdict=contradicted", "/world?country=TWN&empty=TWN&channel=trade",
        "/security?imposer=DEU&target=BRA", "/scenario?add=tariff&who=USA&toward=CHN&size=25&from=2026", "/coalitions?player=CHN,USA,AUS",
        "/scenario/numbers.csv?id=chip-controls", "/world/ties.svg?country=CHN&empty=CHN&channel=co-authorship", "/world/map.svg?country=CHN",
    ];

    // Most accidents to a whole address lead nowhere; those behind the question mark reach what reads it.
    private static Gen<string> Addresses { get; } = Gen.OneOf(
    [
        Damage.Of(Queries),
        .. Queries.Where(q => q.Contains('?', StringComparison.Ordinal)).Select(q =>
            Damage.Of(q[(q.IndexOf('?', StringComparison.Ordinal) + 1)..]).Select(query => q[..(q.IndexOf('?', StringComparison.Ordinal) + 1)] + query)),
    ]);

    [Fact]
    public Task ReadingAddresses() => Survives(Addresses, 400, address =>
        new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address + "/" + Escaped(address).TrimStart('/'), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true })));

    [Fact]
    public Task Scenarios() => Survives(
        Damage.Of([.. ScenarioLibrary.Ids.Select(ScenarioLibrary.Text)]), 100, text => Post("/api/solve", text, "application/yaml"));

    [Fact]
    public Task Paths() => Survives(
        Damage.Of([.. ScenarioLibrary.Ids.Select(ScenarioLibrary.Text)]), 50, text => Post("/api/path?years=1", text, "application/yaml"));

    [Fact]
    public Task KindsOfBodies() => Survives(
        Damage.Of("application/yaml", "application/yaml; charset=utf-8", "text/x-yaml", "multipart/form-data; boundary=x"), 100,
        kind => Post("/api/solve", "id: x\nmeasures: []\n", kind));

    // A client escapes what has no place in an address; what divides it, and percent signs, come through as damaged.
    private static string Escaped(string address)
    {
        var escaped = new StringBuilder(Uri.EscapeDataString(address));
        foreach (var sign in "/?=&%")
            escaped.Replace(Uri.EscapeDataString(sign.ToString()), sign.ToString());
        return escaped.ToString();
    }

    private HttpRequestMessage Post(string address, string text, string kind)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        if (MediaTypeHeaderValue.TryParse(kind, out var type))
            body.Headers.ContentType = type;
        return new HttpRequestMessage(HttpMethod.Post, app.Address + address) { Content = body };
    }

    private Task Survives(Gen<string> damaged, int times, Func<string, HttpRequestMessage> request) => Damage.TryAsync(damaged, times, async text =>
    {
        using var asked = request(text);
        using var answer = await app.Http.SendAsync(asked);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode < 500, $"{(int)answer.StatusCode}: {said}");
        Assert.DoesNotContain("   at Plenum", said, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer.StatusCode == HttpStatusCode.OK ? "" : said, StringComparison.Ordinal);
        if (answer.StatusCode < HttpStatusCode.BadRequest || answer.Content.Headers.ContentType?.MediaType != "application/json")
            return;
        Assert.DoesNotContain('\n', JsonDocument.Parse(said).RootElement.GetProperty("error").GetString()!);
    });
}
