using Microsoft.Playwright;

namespace Plenum.WebBench;

/// <summary>The screenshots of the documents.</summary>
internal static class Shots
{
    // Tall enough for what a page says first, not the whole page: a picture is at most a quarter of a megabyte.
    private static readonly (string Name, string Address, int Width, int Height, ColorScheme Scheme, string? Wait)[] All =
    [
        ("table", "/?out=CHN", 1200, 800, ColorScheme.Light, "[data-complete=true]"),
        ("table-dark", "/?forum=SEOUL_MIN2024&out=GBR,USA&in=CHN&show=income&vs=-USA", 1280, 720, ColorScheme.Dark, "[data-complete=true]"),
        ("table-phone", "/?out=CHN", 390, 1500, ColorScheme.Light, "[data-complete=true]"),
        ("scenario", "/scenario?id=chip-controls", 1280, 1060, ColorScheme.Light, "text=AI knowledge in 2035"),
        ("world", "/world?country=CHN", 1280, 1000, ColorScheme.Light, "#fig-dependence"),
        ("path", "/path", 1280, 1200, ColorScheme.Light, "[data-draws='40']"),
        ("uncertainty", "/uncertainty", 1280, 1000, ColorScheme.Light, "[data-draws='40']"),
        ("coalitions", "/coalitions", 1280, 1000, ColorScheme.Light, "#fig-attribution"),
        ("security", "/security", 1280, 1000, ColorScheme.Light, "a[href^='/security/policies.csv']"),
        ("evidence", "/evidence", 1280, 900, ColorScheme.Light, "#claim-C01"),
        ("method", "/method", 1280, 900, ColorScheme.Light, "#parameter-ai\\.growth"),
    ];

    /// <summary>Takes them.</summary>
    /// <param name="app">The app.</param>
    /// <param name="browser">The browser.</param>
    /// <param name="folder">Where they go.</param>
    /// <param name="only">Names to take, or none for all.</param>
    public static async Task Take(RunningApp app, IBrowser browser, string folder, IReadOnlyCollection<string> only)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, address, width, height, scheme, wait) in All.Where(s => only.Count == 0 || only.Contains(s.Name)))
        {
            await using var context = await browser.NewContextAsync(new()
            {
                BaseURL = app.Address,
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = scheme,
                ReducedMotion = ReducedMotion.Reduce,
            });
            var page = await context.NewPageAsync();
            await page.GotoAsync(address);
            await page.Locator("[data-alive]").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
            if (wait is not null)
                await page.Locator(wait).First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 120_000 });
            await page.WaitForTimeoutAsync(400);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
            Console.Error.WriteLine($"took {name}");
        }
    }
}
