using System.Net;

namespace Plenum.Web.Tests.Http;

/// <summary>Every page answers a plain request with all that matters in it, and refuses nonsense in words.</summary>
[Collection(AppTests.Name)]
public sealed class PagesTests(RunningApp app)
{
    [Theory]
    [InlineData("/evidence", "id=\"claim-C01\"", "id=\"claim-C69\"", "69 of 69 claims")]
    [InlineData("/evidence?verdict=contradicted", "id=\"claim-C01\"", "Show all")]
    [InlineData("/evidence?view=forums&country=CHN", "id=\"forum-BLETCHLEY2023\"", "China holds a recorded seat in")]
    [InlineData("/evidence?view=measures&country=NLD", "No licence for EUV systems")]
    [InlineData("/evidence?view=sources", "id=\"src-WIOD2016\"")]
    [InlineData("/scenario?id=chip-controls", "Legal: 2 measures on world-2014", "AI knowledge in 2035", "data-key=\"TWN\"")]
    [InlineData("/scenario?y=id%3A%20x%0Ameasures%3A%0A%20%20-%20tarif%3A%20%7B%7D%0A", "line 3, column 5", "nearest: tariff")]
    [InlineData("/scenario?add=tariff&who=USA&toward=CHN&size=25&from=2026", "tariff: { importer: USA, exporter: CHN, sectors: all, percent: 25, from: 2026 }", "Legal: 1 measure")]
    [InlineData("/scenario?add=tariff&who=USA", "The measure was not added", "the other side is missing")]
    [InlineData("/world?country=TWN&empty=TWN&channel=trade", "leans most on Taiwan", "tie of an emptied seat", "Sectors of Taiwan")]
    [InlineData("/world?country=XXX", "no country XXX")]
    [InlineData("/method", "id=\"parameter-diffusion.beta\"", "What is not in it")]
    [InlineData("/path?scenario=open-models-closed", "Year by year", "Central parameters.", "Under other laws of learning")]
    [InlineData("/uncertainty?scenario=nonsense", "no scenario &quot;nonsense&quot;")]
    [InlineData("/coalitions?player=CHN,USA&play=true", "Which tables hold", "seat at the table of the Bletchley Declaration")]
    [InlineData("/coalitions?player=CHN,USA,JPN,KOR,GBR,DEU,FRA&play=true", "7 players are more than")]
    [InlineData("/?out=CHN&ranges=maybe", "Without China")]
    [InlineData("/coalitions?player=CHN,USA,AUS&play=maybe", "Who adds what", "Solve the 16 coalitions")]
    [InlineData("/uncertainty?scenario=open-models-closed&ranges=x", "How sure", "Central parameters.")]
    [InlineData("/method?validate=perhaps", "Solve them now")]
    [InlineData("/scenario?both=perhaps&add=tariff&who=USA&toward=CHN", "importer: USA, exporter: CHN")]
    [InlineData("/scenario", "Nothing yet: a scenario without measures")]
    [InlineData("/security?imposer=USA&target=USA", "are the same country")]
    [InlineData("/security?imposer=DEU&target=BRA", "What denial costs", "Solve the grid")]
    public async Task SaysWhatItMust(string address, params string[] said)
    {
        var answer = await app.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.All(said, s => Assert.Contains(WebUtility.HtmlDecode(s), text, StringComparison.Ordinal));
        Assert.DoesNotContain("   at Plenum", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Something went wrong on this page</h1>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/evidence/claims.csv", "claim_id,")]
    [InlineData("/evidence/audit.html", "<!DOCTYPE html>")]
    [InlineData("/evidence/forums.svg", "<svg")]
    [InlineData("/evidence/measures.svg", "<svg")]
    [InlineData("/scenario/file.yaml?id=retaliation", "id: retaliation")]
    [InlineData("/scenario/numbers.csv?id=chip-controls", "country,variable,year,unit,central")]
    [InlineData("/world/countries.csv", "country,name,value_added")]
    [InlineData("/world/dependence.csv", "country,source,real_income")]
    [InlineData("/world/ties.svg?country=CHN&empty=CHN&channel=co-authorship", "empty seat")]
    [InlineData("/method/parameters.csv", "name,central,unit")]
    [InlineData("/path/summary.csv", "variant,year,country,sector,variable,unit")]
    [InlineData("/path/results.parquet", "PAR1")]
    [InlineData("/path/summary.xlsx", "PK")]
    [InlineData("/coalitions/coalitions.csv?player=CHN,USA", "members,world_real_income_percent")]
    public async Task OffersFiles(string address, string start)
    {
        var answer = await app.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains(start, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/world/map.svg?country=%3Cscript%3E")]
    [InlineData("/scenario/numbers.csv?y=nonsense")]
    [InlineData("/path/summary.csv?scenario=../../etc/passwd")]
    [InlineData("/security/policies.csv?target=nobody")]
    public async Task RefusesBadFilesInOneSentence(string address)
    {
        var answer = await app.Http.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
