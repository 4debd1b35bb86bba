using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Plenum.Web.Tests.Browser;

/// <summary>A browser window that notes everything a browser complains about.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add("page error: " + error);
        page.RequestFailed += (_, request) =>
        {
            // A page that is left while something loads is no failure.
            if (request.Failure != "net::ERR_ABORTED")
                _complaints.Add($"request failed: {request.Url} {request.Failure}");
        };
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Every address the page asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors and warnings so far.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Loads a page and waits until it answers to clicks.</summary>
    public async Task Go(string address, bool interactive = true)
    {
        await Page.GotoAsync(address);
        if (interactive)
            await Ready();
    }

    /// <summary>Waits until the page is alive: the app marks its body then.</summary>
    public Task Ready() => Page.Locator("[data-alive]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>The exact value behind a number of the page.</summary>
    public async Task<double> Number(string selector) =>
        double.Parse((await Page.Locator(selector).First.GetAttributeAsync("data-value"))!, CultureInfo.InvariantCulture);

    /// <summary>Waits until a number of the page has a value that fulfils a condition.</summary>
    public Task Until(string script) => Page.WaitForFunctionAsync(script);

    /// <summary>Elements that stick out at the right of the window.</summary>
    public async Task<IReadOnlyList<string>> SticksOut() => await Page.EvaluateAsync<string[]>(
        """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('main *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 && !e.parentElement.closest('.scroll'))
          .slice(0, 5).map(e => e.tagName + '.' + (e.getAttribute('class') ?? '') + ' ' + e.textContent.trim().slice(0, 40))
        """);

    /// <summary>Serious and critical findings of the accessibility check, with everything unfolded that a visitor could unfold.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        await Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        await Page.EvaluateAsync(await Axe());
        return await Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations
              .filter(v => v.impact === 'serious' || v.impact === 'critical')
              .map(v => v.id + ': ' + v.help + ' at ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | '))
            """);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static async Task<string> Axe()
    {
        var assembly = typeof(AxeResult).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("axe.min.js", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync();
    }
}
