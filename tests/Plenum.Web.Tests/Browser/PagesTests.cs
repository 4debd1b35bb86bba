using Microsoft.Playwright;

namespace Plenum.Web.Tests.Browser;

/// <summary>The pages beside the table, used as people use them.</summary>
[Collection(AppTests.Name)]
public sealed class PagesTests(RunningApp app, Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task ADeepLinkLeadsToItsClaimAndFiltersNarrow()
    {
        await using var window = await chromium.Open(app);
        await window.Go("/evidence#claim-C40");
        Assert.True(await window.Page.Locator("#claim-C40").IsVisibleAsync());
        await window.Page.SelectOptionAsync("#verdict", "contradicted");
        await window.Until("() => document.querySelectorAll('article.claim').length < 20");
        Assert.EndsWith("?verdict=contradicted", window.Page.Url, StringComparison.Ordinal);
        await window.Page.Locator("article.claim a[href*='view=sources']").First.ClickAsync();
        await window.Page.WaitForURLAsync("**view=sources**");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task AScenarioGrowsFromControlsIsSolvedAndComesBackOnReload()
    {
        await using var window = await chromium.Open(app);
        await window.Go("/scenario");
        await window.Page.SelectOptionAsync("#add", "tariff");
        await window.Page.CheckAsync("input[name=who][value=USA]");
        await window.Page.CheckAsync("input[name=toward][value=CHN]");
        await window.Page.Locator("[data-draft] code").WaitForAsync();
        Assert.Equal("- tariff: { importer: USA, exporter: CHN, sectors: all, percent: 25, from: 2025 }", await window.Page.Locator("[data-draft]").InnerTextAsync());
        await window.Page.ClickAsync("text=Add to the scenario");
        await window.Until("() => document.querySelector('#y').value.includes('- tariff:')");
        await window.Until("() => document.querySelector('[data-answer]')?.textContent.includes('AI knowledge of the world')");
        var income = await window.Number("tr[data-key=USA]");
        await window.Page.ReloadAsync();
        await window.Ready();
        await window.Until("() => document.querySelector('[data-answer]')?.textContent.includes('AI knowledge of the world')");
        Assert.Equal(income, await window.Number("tr[data-key=USA]"));

        // An error stands where one types, as the reader says it.
        await window.Page.FillAsync("#y", "id: x\nmeasures:\n  - tarif: {}\n");
        await window.Until("() => document.querySelector('[data-verdict]').textContent.includes('line 3, column 5')");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task AScenarioGrowsWithoutScript()
    {
        await using var window = await chromium.Open(app, script: false);
        await window.Go("/scenario", interactive: false);
        await window.Page.SelectOptionAsync("#add", "tariff");
        await window.Page.CheckAsync("input[name=who][value=USA]");
        await window.Page.CheckAsync("input[name=toward][value=CHN]");
        await window.Page.ClickAsync("text=Add to the scenario");
        await window.Page.Locator("[data-answer]").WaitForAsync();
        Assert.Contains("- tariff:", await window.Page.Locator("#y").InputValueAsync(), StringComparison.Ordinal);
        Assert.True(await window.Number("tr[data-key=USA]") != 0);
    }

    [Fact]
    public async Task AnEmptiedSeatIsHollowInTheNetwork()
    {
        await using var window = await chromium.Open(app);
        await window.Go("/world?country=CHN&channel=co-authorship");
        Assert.Equal(0, await window.Page.Locator("#fig-ties-co-authorship .wide [stroke-dasharray]").CountAsync());
        await window.Page.ClickAsync("text=Empty the seat of China");
        await window.Page.Locator("#fig-ties-co-authorship .wide [stroke-dasharray]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Contains("empty=CHN", window.Page.Url, StringComparison.Ordinal);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task RangesStreamInAndCanBeStopped()
    {
        await using var window = await chromium.Open(app);
        await window.Go("/path");
        await window.Page.Locator("[data-draws='10'], [data-draws='20'], [data-draws='40']").WaitForAsync();
        // The last draw may come before the click does; then there is nothing left to stop.
        await window.Page.EvaluateAsync("() => document.querySelector('.progress button')?.click()");
        await window.Page.Locator("text=Draw the ranges").Or(window.Page.Locator("[data-draws='40']")).First.WaitForAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task AGameIsPlayedWhileOneLooks()
    {
        await using var window = await chromium.Open(app);
        await window.Go("/coalitions?player=CHN,JPN,USA");
        await window.Page.Locator("[data-answer]").WaitForAsync();
        Assert.Equal(16, await window.Page.Locator("tbody tr[data-key]").CountAsync());
        Assert.Equal(0, await window.Number("tr[data-key='0'] [data-value]"));
        Assert.Empty(window.Complaints);
    }
}
