using System.Net;
using System.Text.RegularExpressions;

namespace Plenum.Web.Tests.Http;

/// <summary>Who may call, what a browser may do with the pages, and what a visitor sees when something is wrong.</summary>
[Collection(AppTests.Name)]
public sealed partial class SafetyTests(RunningApp app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/worlds")]
    [InlineData("/no-such-page")]
    public async Task EveryAnswerCarriesThePolicy(string address)
    {
        var answer = await app.Http.GetAsync(address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task OtherHostsAndOtherSitesAreRefused()
    {
        using var strange = new HttpRequestMessage(HttpMethod.Get, "/api/worlds");
        strange.Headers.Host = "plenum.example.org";
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Http.SendAsync(strange)).StatusCode);

        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/_blazor/negotiate");
        foreign.Headers.Add("Origin", "https://example.org");
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Http.SendAsync(foreign)).StatusCode);

        using var embedded = new HttpRequestMessage(HttpMethod.Get, "/api/solve");
        embedded.Headers.Add("Sec-Fetch-Site", "cross-site");
        embedded.Headers.Add("Sec-Fetch-Mode", "no-cors");
        Assert.Equal(HttpStatusCode.Forbidden, (await app.Http.SendAsync(embedded)).StatusCode);

        using var own = new HttpRequestMessage(HttpMethod.Get, "/api/worlds");
        own.Headers.Add("Origin", app.Address);
        Assert.Equal(HttpStatusCode.OK, (await app.Http.SendAsync(own)).StatusCode);
    }

    [Theory]
    [InlineData("/?forum=NOPE", "no forum")]
    [InlineData("/?out=CHN&forum=SEOUL_MIN2024", "holds no seat")]
    [InlineData("/?out=%3Cscript%3Ealert(1)%3C/script%3E", "three letters")]
    [InlineData("/?world=/etc", "no world called")]
    [InlineData("/?show=everything", "show must be")]
    [InlineData("/?out=CHN&in=CHN", "cannot leave and join")]
    [InlineData("/?out=XXX", "XXX")]
    [InlineData("/?out=CHN&vs=garbage", "no state to compare with")]
    [InlineData("/?out=%ff%fe%00", "three letters")]
    public async Task AnImpossibleTableIsSaidSo(string address, string said)
    {
        var answer = await app.Http.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("   at Plenum", page, StringComparison.Ordinal);
        Assert.Contains("Back to the full table", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere", 404, "There is no such page", "href=\"/evidence\"")]
    [InlineData("/world/../nowhere.csv", 404, "There is no such page", "href=\"/evidence\"")]
    [InlineData("/_content/Plenum.Web/..%2f..%2fetc%2fpasswd", 404, "There is no such page", "")]
    public async Task WhatIsNotThereIsSaidSo(string address, int status, params string[] said)
    {
        var answer = await app.Http.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.All(said, s => Assert.Contains(s, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/?out=", "longer than any")]
    [InlineData("/api/solve?scenario=", "longer than any")]
    public async Task AnEndlessAddressIsRefusedInWords(string address, string said)
    {
        var answer = await app.Http.GetAsync(address + new string('x', 30_000));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
        Assert.Contains(said, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // As long as a scenario may be in an address is no reason to refuse.
        Assert.NotEqual(HttpStatusCode.RequestUriTooLong, (await app.Http.GetAsync("/scenario?y=" + new string('x', 15_000))).StatusCode);
    }

    [Fact]
    public async Task AStrangeFormIsRefusedInWords()
    {
        using var form = new FormUrlEncodedContent([new("out", "CHN")]);
        var answer = await app.Http.PostAsync("/", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("could not be read", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingOfThePageComesFromElsewhere()
    {
        var page = await app.Http.GetStringAsync("/?out=CHN");
        Assert.DoesNotContain(Elsewhere().Matches(page).Select(m => m.Value), a => !a.Contains(app.Address, StringComparison.Ordinal));
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" onclick=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFilesOfATableAreServed()
    {
        var yaml = await app.Http.GetAsync("/table/scenario.yaml?out=CHN&forum=BLETCHLEY2023");
        Assert.Contains("leaves: [CHN], forum: BLETCHLEY2023", await yaml.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("table-bletchley2023-without-chn.yaml", yaml.Content.Headers.ContentDisposition?.FileName);
        var refused = await app.Http.GetAsync("/table/numbers.csv?out=CHN&forum=SEOUL_MIN2024");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [GeneratedRegex("(src|href)=\"https?://[^\"]*\"", RegexOptions.None, 5000)]
    private static partial Regex Elsewhere();
}
