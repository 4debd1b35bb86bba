using Microsoft.Playwright;
using Plenum.Web.Layout;

namespace Plenum.Web.Tests.Browser;

/// <summary>What every page of the menu must hold to: no complaints of the browser, no barriers, nothing from elsewhere, readable everywhere.</summary>
[Collection(AppTests.Name)]
public sealed class EveryPageTests(RunningApp app, Chromium chromium) : IClassFixture<Chromium>
{
    public static TheoryData<string> Addresses =>
    [
        .. NavPages.All.Select(p => p.Address),
        "/?out=CHN,USA&show=income", "/?forum=SEOUL_MIN2024&out=GBR&in=CHN&vs=-USA", "/?out=nobody", "/scenario?id=chip-controls",
        "/world?country=CHN&channel=trade&empty=CHN", "/evidence?view=forums", "/evidence?view=measures", "/evidence?view=figures", "/evidence?view=sources", "/not-found",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task LoadsCleanlyInTheLight(string address)
    {
        await using var window = await chromium.Open(app);
        await window.Go(address);
        Assert.Equal(1, await window.Page.Locator("h1").CountAsync());
        Assert.All(window.Requests, r => Assert.StartsWith(app.Address, r, StringComparison.Ordinal));
        // Before the check of barriers, which on a busy machine holds the page so long that its connection ends.
        Assert.Empty(window.Complaints);
        Assert.Empty(await window.Barriers());
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task IsReadableInTheDarkOnATelephone(string address)
    {
        await using var window = await chromium.Open(app, 390, 844, ColorScheme.Dark);
        await window.Go(address);
        Assert.Empty(await window.SticksOut());
        Assert.Empty(window.Complaints);
        Assert.Empty(await window.Barriers());
    }
}
