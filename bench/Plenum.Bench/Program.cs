using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Plenum.Bench.Micro;
using Plenum.Bench.Report;

// bench/run DATE [--scenarios N] writes the page of solves, bench/run --sweep DATE [--sizes N] that of sweeps, bench/run --before COMMIT DATE that of whole
// commands of two builds; bench/run --micro [BenchmarkDotNet's own options] the kernels.
if (args is ["--micro", ..])
{
    BenchmarkSwitcher.FromTypes([typeof(KernelBenchmarks)]).Run(
        args.Length > 1 ? args[1..] : ["--filter", "*"],
        ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
    return 0;
}

if (args is ["--sweep", .. var rest])
    return Write(rest, "sweep", count => new SweepPage(rest[0], count ?? 100).Make());
if (args is ["--before", var commit, var program, .. var after])
    return Write(after, "before", _ => new PairsPage(after[0], program, commit).Make());
return Write(args, "solve", count => new SolveReportPage(args[0], count ?? 10_000).Make());

static int Write(string[] args, string name, Func<int?, string> make)
{
    if (args.Length < 2 || !DateOnly.TryParseExact(args[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
    {
        Console.Error.WriteLine("usage: bench/run YYYY-MM-DD [--scenarios N], bench/run --sweep YYYY-MM-DD [--sizes N], bench/run --before COMMIT YYYY-MM-DD or bench/run --micro");
        return 1;
    }

    var page = make(args is [_, _, "--scenarios" or "--sizes", var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : null);
    var folder = Path.Combine(args[1], Machine.Folder);
    Directory.CreateDirectory(folder);
    var file = Path.Combine(folder, $"{name}-{args[0]}.md");
    File.WriteAllText(file + ".part", page);
    File.Move(file + ".part", file, overwrite: true);
    Console.Error.WriteLine($"wrote {file}");
    return 0;
}
