using System.Globalization;
using Microsoft.Playwright;
using Plenum.Bench.Report;

namespace Plenum.WebBench;

/// <summary>From a click on a chair to new numbers on the screen, measured by the browser itself.</summary>
internal static class Clicks
{
    private const int Visitors = 20;

    // Turns a chair and waits until numbers of the new state have been painted. Resolves to milliseconds.
    private const string Turn =
        """
        async ([code, step]) => {
          const seat = document.querySelector(`.ring.wide [data-seat=${code}]`);
          const want = new URL(seat.getAttribute('href'), location.href);
          const moves = (want.searchParams.get('out') ?? '').split(',').filter(c => c).map(c => '-' + c).join('') || '0';
          const rank = { now: 0, path: 1, ranges: 2 };
          const there = () => { const d = document.querySelector('[data-solved]').dataset; return d.solved === moves && rank[d.step] >= rank[step]; };
          const start = performance.now();
          seat.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
          await new Promise((done, fail) => {
            const patience = setTimeout(() => fail(new Error('no numbers after 60 s, ' + want + ' ' + document.querySelector('main').innerText.slice(0, 200))), 60000);
            const look = () => { if (there()) { observer.disconnect(); clearTimeout(patience); requestAnimationFrame(() => setTimeout(done, 0)); } };
            const observer = new MutationObserver(look);
            observer.observe(document.body, { subtree: true, attributes: true, childList: true });
            look();
          });
          return performance.now() - start;
        }
        """;

    /// <summary>Measures and writes the page of results.</summary>
    /// <param name="app">The app.</param>
    /// <param name="browser">The browser.</param>
    /// <param name="date">The day, for the file.</param>
    /// <param name="clicks">Clicks of the single visitor.</param>
    /// <param name="seconds">How long the many click; 0 for not at all.</param>
    public static async Task Measure(RunningApp app, IBrowser browser, string date, int clicks, int seconds)
    {
        var page = new Page();
        page.Line($"# The web app, {date}");
        page.Line();
        page.Line($"- processor: {Machine.Processor}, {Environment.ProcessorCount} processors seen");
        page.Line($"- {Machine.Versions}");
        page.Line($"- load average at the start (1, 5, 15 minutes): {Machine.LoadText()}; app and browser share the machine");
        if (Machine.Load() is [var load, ..] && load > Environment.ProcessorCount)
            page.Line(string.Create(CultureInfo.InvariantCulture, $"- **The machine was busy with other work** ({load:0} runnable for {Environment.ProcessorCount} processors): an idle machine is faster by about that factor; run it again there before quoting a time. Errors and memory do not depend on it."));
        page.Line($"- the app says where it is {app.StartMilliseconds:0} ms after its process starts");
        page.Line();
        page.Line("Made by `bench/web clicks DATE`. Milliseconds from the click on a chair until the browser has painted numbers of the new state, on world-2014, every click a state not solved before.");
        page.Line();
        await One(app, browser, page, clicks);
        if (seconds == 0)
            return;
        await Many(app, browser, page, TimeSpan.FromSeconds(seconds));
        var folder = Path.Combine("bench", "results", Machine.Folder);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, $"web-{date}.md"), page.Text);
    }

    private static async Task One(RunningApp app, IBrowser browser, Page page, int clicks)
    {
        await using var context = await browser.NewContextAsync(new() { BaseURL = app.Address, ViewportSize = new() { Width = 1280, Height = 900 } });
        var window = await Open(context);
        var seats = await Seats(window);
        var random = new Random(1);
        var before = app.ProcessorSeconds;
        var turns = 0;
        page.Line("## One visitor");
        page.Line();
        page.Head("until", ">clicks", ">median", ">90th percentile", ">longest");
        foreach (var (step, name, count) in new[] { ("now", "static numbers", clicks), ("path", "the path to 2035", clicks / 2), ("ranges", "first ranges", 1 + (clicks / 8)) })
        {
            var times = new List<double>();
            for (var k = 0; k < count + 3; k++)
            {
                var time = await window.EvaluateAsync<double>(Turn, new[] { seats[random.Next(seats.Length)], step });
                turns++;
                if (k >= 3)
                    times.Add(time);
                await window.WaitForTimeoutAsync(step == "ranges" ? 100 : 250);
            }

            Row(page, name, times);
        }

        page.Line();
        page.Line(string.Create(CultureInfo.InvariantCulture, $"Processor time of the app for these {turns} clicks, with whatever path and draws they had time for: {app.ProcessorSeconds - before:0.0} s."));
        page.Line();
    }

    private static async Task Many(RunningApp app, IBrowser browser, Page page, TimeSpan time)
    {
        var windows = new List<IPage>();
        for (var v = 0; v < Visitors; v++)
            windows.Add(await Open(await browser.NewContextAsync(new() { BaseURL = app.Address, ViewportSize = new() { Width = 1280, Height = 900 } })));
        var seats = await Seats(windows[0]);
        var errors = 0;
        foreach (var window in windows)
        {
            window.Console += (_, m) => errors += m.Type == "error" ? 1 : 0;
            window.PageError += (_, _) => errors++;
        }

        var memory = new List<(double Second, double Megabytes)>();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var processor = app.ProcessorSeconds;
        var visits = windows.Select((window, v) => Click(window, v)).ToArray();
        while (clock.Elapsed < time)
        {
            memory.Add((clock.Elapsed.TotalSeconds, app.Megabytes));
            await Task.Delay(5000);
        }

        var times = (await Task.WhenAll(visits)).SelectMany(t => t).ToList();
        page.Line($"## {Visitors} visitors for {time.TotalSeconds:0} seconds");
        page.Line();
        page.Line("Each clicks a chair about once in two seconds, in windows of one browser on the same machine.");
        page.Line();
        page.Head("until", ">clicks", ">median", ">90th percentile", ">longest");
        Row(page, "static numbers", times);
        page.Line();
        page.Line($"- errors in browser or page: {errors}");
        page.Line(string.Create(CultureInfo.InvariantCulture, $"- processor time of the app: {app.ProcessorSeconds - processor:0} s"));
        page.Line("- memory of the app, megabytes: " + string.Join(", ", memory.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Megabytes:0} at {m.Second:0} s"))));

        async Task<List<double>> Click(IPage window, int visitor)
        {
            var random = new Random(100 + visitor);
            var mine = new List<double>();
            await Task.Delay(random.Next(2000));
            while (clock.Elapsed < time)
            {
                try
                {
                    mine.Add(await window.EvaluateAsync<double>(Turn, new[] { seats[random.Next(seats.Length)], "now" }));
                }
                catch (PlaywrightException e)
                {
                    errors++;
                    Console.Error.WriteLine(e.Message.Split('\n')[0]);
                }

                await Task.Delay(1200 + random.Next(1600));
            }

            return mine;
        }
    }

    private static async Task<IPage> Open(IBrowserContext context)
    {
        var window = await context.NewPageAsync();
        await window.GotoAsync("/");
        await window.Locator("[data-alive]").WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 60_000 });
        await window.Locator("[data-solved]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return window;
    }

    private static Task<string[]> Seats(IPage window) => window.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.ring.wide [data-seat]')].map(s => s.dataset.seat)");

    private static void Row(Page page, string name, List<double> times)
    {
        times.Sort();
        page.Row(name, times.Count.ToString(CultureInfo.InvariantCulture), Page.Number(times[times.Count / 2]), Page.Number(times[(int)(times.Count * 0.9)]), Page.Number(times[^1]));
    }
}
