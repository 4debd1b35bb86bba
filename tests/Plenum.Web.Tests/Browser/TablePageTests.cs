using System.Text.Json;

namespace Plenum.Web.Tests.Browser;

/// <summary>The table page in a real browser: clicks, keys, small screens, no script, and the numbers of the command line.</summary>
[Collection(AppTests.Name)]
public sealed class TablePageTests(RunningApp app, Chromium chromium) : IClassFixture<Chromium>
{
    private const string ChinaEmpty = ".ring.wide [data-seat=CHN][aria-checked=false]";

    [Fact]
    public async Task EmptyingAChairShowsTheNumbersOfTheCommandLine()
    {
        await using var window = await chromium.Open(app);
        await window.Go("/?show=now");
        Assert.Contains("all taken", await window.Page.Locator("[data-answer]").InnerTextAsync(), StringComparison.Ordinal);
        await window.Page.ClickAsync(".ring.wide [data-seat=CHN]");
        await window.Page.Locator(ChinaEmpty).WaitForAsync();
        await window.Page.Locator("tr[data-key=CHN]").WaitForAsync();
        Assert.EndsWith("/?out=CHN&show=now", window.Page.Url, StringComparison.Ordinal);

        var file = await Downloaded(window, "/table/scenario.yaml?out=CHN");
        var solve = (await RunningApp.CommandLine("solve", file)).GetProperty("countries");
        foreach (var country in solve.EnumerateArray())
        {
            var (code, income) = (country.GetProperty("country").GetString()!, country.GetProperty("real_income").GetDouble());
            Assert.Equal(income, await window.Number($".bars tr[data-key={code}]"), 1e-9);
            if (code != "ROW")
                Assert.Equal(income, await window.Number($".live-map [data-key={code}]"), 1e-9);
        }

        await window.Page.ClickAsync(".switch a:has-text(\"AI knowledge\")");
        await window.Until("() => document.querySelector('[data-answer]').textContent.includes('AI knowledge by 2035')");
        var path = (await RunningApp.CommandLine("path", file)).GetProperty("years").EnumerateArray().Last();
        await window.Until("() => document.querySelector('.switch a[aria-current]').textContent.startsWith('AI')");
        foreach (var country in path.GetProperty("countries").EnumerateArray())
        {
            Assert.Equal(
                country.GetProperty("ai_knowledge").GetDouble(), await window.Number($".bars tr[data-key={country.GetProperty("country").GetString()}]"), 1e-9);
        }

        // The sentence shows the same numbers, rounded.
        var answer = await window.Page.Locator("[data-answer]").InnerTextAsync();
        Assert.Contains("Without China", answer, StringComparison.Ordinal);
        Assert.Contains(Rounded(Of(path, "CHN")), answer, StringComparison.Ordinal);
        Assert.Contains(Rounded(path.GetProperty("world").GetProperty("ai_knowledge").GetDouble()), answer, StringComparison.Ordinal);

        // Ranges stream in and enclose their own quarter.
        await window.Until("() => document.querySelector('.sure').textContent.includes('the median for AI knowledge')");
        Assert.Empty(window.Complaints);
        Assert.All(window.Requests, r => Assert.StartsWith(app.Address.Replace("http", "", StringComparison.Ordinal), r[(r.IndexOf(':', StringComparison.Ordinal))..], StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheKeyboardAloneIsEnough()
    {
        await using var window = await chromium.Open(app);
        await window.Go("/");
        await window.Page.FocusAsync("#forum");
        for (var k = 0; k < 60 && await Focused(window) != "CHN"; k++)
            await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Space");
        await window.Page.Locator(ChinaEmpty).WaitForAsync();
        Assert.Equal("CHN", await Focused(window));
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Locator(".ring.wide [data-seat=CHN][aria-checked=true]").WaitForAsync();
        Assert.Empty(window.Complaints);
    }

    [Theory]
    [InlineData("/?out=CHN", "[data-complete=true]")]
    [InlineData("/scenario", "#y")]
    public async Task WhereTheKeyboardIsCanBeSeen(string address, string wait)
    {
        await using var window = await chromium.Open(app);
        await window.Go(address);
        await window.Page.Locator(wait).WaitForAsync();
        for (var k = 0; k < 70; k++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            Assert.Equal("", await window.Page.EvaluateAsync<string>(
                """
                () => {
                  const e = document.activeElement, shape = e.matches('.chair') ? e.querySelector('circle') : null;
                  if (e === document.body) return '';
                  const style = getComputedStyle(shape ?? e);
                  return (shape ? parseFloat(style.strokeWidth) >= 4 : style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) ? '' : e.outerHTML.slice(0, 200);
                }
                """));
        }
    }

    [Fact]
    public async Task ReloadBackUndoAndCompareKeepTheState()
    {
        await using var window = await chromium.Open(app);
        await window.Go("/?forum=SEOUL_MIN2024");
        await window.Page.ClickAsync(".ring.wide [data-seat=USA]");
        await window.Page.Locator(".ring.wide [data-seat=USA][aria-checked=false]").WaitForAsync();
        await window.Page.ClickAsync(".ring.wide [data-seat=GBR]");
        await window.Page.Locator(".ring.wide [data-seat=GBR][aria-checked=false]").WaitForAsync();
        await window.Page.ClickAsync("text=Compare with before");
        await window.Page.Locator(".tiles .other").First.WaitForAsync();
        await window.Page.ReloadAsync();
        await window.Ready();
        Assert.Equal("false", await window.Page.Locator(".ring.wide [data-seat=USA]").GetAttributeAsync("aria-checked"));
        await window.Page.Locator(".tiles .other").First.WaitForAsync();
        await window.Page.GotoAsync("/?forum=SEOUL_MIN2024");
        await window.Ready();
        await window.Page.ClickAsync(".ring.wide [data-seat=USA]");
        await window.Page.ClickAsync("[data-undo]");
        await window.Page.Locator(".ring.wide [data-seat=USA][aria-checked=true]").WaitForAsync();
        await window.Page.GoBackAsync();
        await window.Page.Locator(".ring.wide [data-seat=USA][aria-checked=false]").WaitForAsync();

        // China has no seat there; it can be given one.
        await window.Page.ClickAsync("text=Give one a chair");
        await window.Page.ClickAsync(".chip:has-text('China')");
        await window.Page.Locator(".ring.wide .chair.new[data-seat=CHN]").WaitForAsync();
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task WithoutScriptThePageIsComplete()
    {
        await using var window = await chromium.Open(app, script: false);
        await window.Go("/", interactive: false);
        await window.Page.ClickAsync(".ring.wide [data-seat=CHN]");
        await window.Page.Locator(ChinaEmpty).WaitForAsync();
        Assert.EndsWith("/?out=CHN", window.Page.Url, StringComparison.Ordinal);
        Assert.Contains("Without China", await window.Page.Locator("[data-answer]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await window.Page.Locator(".live-map path.land[data-value]").CountAsync() > 30);
        Assert.True(await window.Number(".bars tr[data-key=CHN]") < 0);
        Assert.False(await window.Page.Locator("[data-copy-address]").IsVisibleAsync());
    }

    [Fact]
    public async Task ATelephoneShowsEverythingWithoutScrollingSideways()
    {
        await using var window = await chromium.Open(app, 390, 844);
        await window.Go("/?out=CHN");
        Assert.True(await window.Page.Locator(".ring.narrow").IsVisibleAsync());
        Assert.False(await window.Page.Locator(".ring.wide").IsVisibleAsync());
        Assert.Empty(await window.SticksOut());
        var chair = await window.Page.Locator(".ring.narrow [data-seat=USA] circle").BoundingBoxAsync();
        Assert.True(chair!.Width >= 24, $"a chair is {chair.Width} pixels wide");
        await window.Page.ClickAsync(".ring.narrow [data-seat=USA]");
        await window.Page.Locator(".ring.narrow [data-seat=USA][aria-checked=false]").WaitForAsync();
        Assert.Empty(window.Complaints);
    }

    private static async Task<string?> Focused(Window window) =>
        await window.Page.EvaluateAsync<string?>("() => document.activeElement?.getAttribute('data-seat') ?? null");

    private static async Task<string> Downloaded(Window window, string address)
    {
        var answer = await window.Page.APIRequest.GetAsync(address);
        var file = Path.Combine(Path.GetTempPath(), $"plenum-table-{Environment.ProcessId}.yaml");
        await File.WriteAllTextAsync(file, await answer.TextAsync());
        return file;
    }

    private static double Of(JsonElement year, string country) => year.GetProperty("countries").EnumerateArray()
        .Single(c => c.GetProperty("country").GetString() == country).GetProperty("ai_knowledge").GetDouble();

    private static string Rounded(double percent) => Plenum.Figures.Drawing.Num.Plain(Math.Abs(percent), Plenum.Figures.Runs.Say.Decimals(percent)) + "% lower";
}
