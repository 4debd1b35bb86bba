using Microsoft.Playwright;

namespace Plenum.Web.Tests.Browser;

/// <summary>One headless Chromium of the system for all browser tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Executable() is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A fresh window; the test is skipped where there is no browser, which continuous integration must have.</summary>
    public async Task<Window> Open(RunningApp app, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        if (_browser is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "continuous integration must have Chromium");
            Assert.Skip("no Chromium on this machine");
        }

        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = app.Address,
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
        });
        // Long, because a busy machine is no defect; nothing waits this long that does not fail.
        context.SetDefaultTimeout(180_000);
        return new Window(context, await context.NewPageAsync());
    }

    private static string? Executable() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(p => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(n => Path.Combine(p, n))).FirstOrDefault(File.Exists);
}
