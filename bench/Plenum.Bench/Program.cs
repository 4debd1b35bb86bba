using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Plenum.Bench.Micro;
using Plenum.Bench.Report;

// bench/run DATE [--scenarios N] writes the page of results; bench/run --micro [BenchmarkDotNet's own options] the kernels.
if (args is ["--micro", ..])
{
    BenchmarkSwitcher.FromTypes([typeof(KernelBenchmarks)]).Run(
        args.Length > 1 ? args[1..] : ["--filter", "*"],
        ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
    return 0;
}

if (args.Length < 2 || !DateOnly.TryParseExact(args[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
{
    Console.Error.WriteLine("usage: bench/run YYYY-MM-DD [--scenarios N] or bench/run --micro");
    return 1;
}

var scenarios = args is [_, _, "--scenarios", var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 10_000;
var page = new SolveReportPage(args[0], scenarios).Make();
var folder = Path.Combine(args[1], Machine.Folder);
Directory.CreateDirectory(folder);
var file = Path.Combine(folder, $"solve-{args[0]}.md");
File.WriteAllText(file + ".part", page);
File.Move(file + ".part", file, overwrite: true);
Console.Error.WriteLine($"wrote {file}");
return 0;
