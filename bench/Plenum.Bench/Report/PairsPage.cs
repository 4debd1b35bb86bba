using System.Globalization;
using Plenum.Bench.Measure;

namespace Plenum.Bench.Report;

/// <summary>The page that compares whole commands of two builds, in turn, so that a busy minute hits both.</summary>
/// <param name="date">The day.</param>
/// <param name="before">Program file of the earlier build.</param>
/// <param name="commit">The commit it was built from.</param>
internal sealed class PairsPage(string date, string before, string commit)
{
    // Each command as a newcomer would give it, and how many pairs are counted.
    private static readonly (string[] Arguments, int Pairs)[] Commands =
    [
        (["--help"], 9),
        (["params", "list"], 9),
        (["solve"], 9),
        (["path"], 5),
        (["coalition", "--over", "BLETCHLEY2023"], 3),
        (["run"], 5),
    ];

    private readonly Page _page = new();

    /// <summary>Measures and writes.</summary>
    public string Make()
    {
        var now = WholeProcess.Find() ?? throw new InvalidOperationException("build src/Plenum.Cli first");
        _page.Line($"# Whole commands, before and now, {date}");
        _page.Line();
        _page.Line($"- processor: {Machine.Processor}, {Environment.ProcessorCount} processors seen");
        _page.Line($"- {Machine.Versions}; Release builds; before is commit {commit}");
        _page.Line($"- load average at the start (1, 5, 15 minutes): {Machine.LoadText()}");
        _page.Line();
        _page.Line("Made by `bench/run --before COMMIT DATE`: the two builds in turn, one untimed pair first, each in an empty folder. Medians; the ratio is the median of the");
        _page.Line("ratios pair by pair. Processor time is that of all threads.");
        _page.Line();
        _page.Head("command", ">pairs", ">before, s", ">now, s", ">now ÷ before", ">processor before, s", ">processor now, s", ">now ÷ before", ">memory before, MB", ">memory now, MB");
        foreach (var (arguments, pairs) in Commands)
        {
            List<CommandRun> old = [], current = [];
            for (var k = 0; k <= pairs; k++)
            {
                var (a, b) = (Run(before, arguments), Run(now, arguments));
                // The first pair fills the system's file cache.
                if (k == 0)
                    continue;
                old.Add(a);
                current.Add(b);
            }

            _page.Row(
                $"`plenum {string.Join(' ', arguments)}`", pairs.ToString(CultureInfo.InvariantCulture),
                Median(old, r => r.Wall), Median(current, r => r.Wall), Ratio(old, current, r => r.Wall),
                Median(old, r => r.Cpu), Median(current, r => r.Cpu), Ratio(old, current, r => r.Cpu),
                Memory(old), Memory(current));
        }

        _page.Line();
        _page.Line($"Load average at the end: {Machine.LoadText()}.");
        return _page.Text;
    }

    private static CommandRun Run(string program, string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("plenum-bench-").FullName;
        try
        {
            return CommandRun.Of(program, folder, arguments);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Median(List<CommandRun> runs, Func<CommandRun, double> of) => Page.Number(Timing.Median(runs.Select(of)));

    // Who is gone before the first look left no peak.
    private static string Memory(List<CommandRun> runs) => runs.Exists(r => r.PeakBytes == 0) ? "" : Median(runs, r => r.PeakBytes / 1e6);

    private static string Ratio(List<CommandRun> old, List<CommandRun> current, Func<CommandRun, double> of) =>
        Page.Number(Timing.Median(old.Zip(current, (a, b) => of(b) / of(a))));
}
