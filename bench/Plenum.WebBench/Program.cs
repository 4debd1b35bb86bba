using System.Globalization;
using Microsoft.Playwright;
using Plenum.WebBench;

// bench/web shots [NAME …]         screenshots into docs/web
// bench/web clicks DATE [N] [S]    from a click to new numbers: one visitor N times, then many for S seconds
if (args is not (["shots", ..] or ["clicks", _, ..]))
{
    Console.Error.WriteLine("usage: bench/web shots [NAME ...] or bench/web clicks YYYY-MM-DD [CLICKS] [SECONDS]");
    return 1;
}

using var playwright = await Playwright.CreateAsync();
var chromium = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "chromium")).First(File.Exists);
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] });
using var app = await RunningApp.Start();
if (args[0] == "shots")
    await Shots.Take(app, browser, Path.Combine("docs", "web"), args[1..]);
else
    await Clicks.Measure(app, browser, args[1], args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 60, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 60);
return 0;
