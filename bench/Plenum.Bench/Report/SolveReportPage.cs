using Plenum.Bench.Cases;
using Plenum.Bench.Measure;
using Plenum.Trade;
using static Plenum.Bench.Report.Page;

namespace Plenum.Bench.Report;

/// <summary>Measures everything and writes the page of results.</summary>
internal sealed class SolveReportPage(string date, int scenarios)
{
    private readonly Page _page = new();
    private readonly List<(BenchWorld World, Parts Parts, SolveMeasurement Solve)> _parts = [];

    /// <summary>Runs all measurements; takes a few minutes.</summary>
    public string Make()
    {
        var load = Machine.Load();
        _page.Line($"# Whole solves, {date}");
        _page.Line();
        _page.Line($"- processor: {Machine.Processor}, {Environment.ProcessorCount} processors seen");
        _page.Line($"- {Machine.Versions}; Plenum {typeof(Baseline).Assembly.GetName().Version!.ToString(3)}, Release, tiered compilation on");
        _page.Line($"- load average at the start (1, 5, 15 minutes): {string.Join(", ", load.Select(Number))}");
        if (load.Length > 0 && load[0] > 0.5)
        {
            _page.Line(
                $"- **The machine was busy with other work** ({Number(load[0])} runnable for {Environment.ProcessorCount} processors): wall "
                + "times are longer than on an idle machine, and processor times too, as caches and clock are shared. Read the least values.");
        }

        _page.Line();
        _page.Line("Made by `bench/run DATE`. One thread unless said otherwise; cold: every solve starts at the baseline, in a workspace that");
        _page.Line("has solved before; to a residual of 1e-10. Times are milliseconds, least and median over the repetitions: wall clock, and");
        _page.Line("processor time of the thread. A target is met when the median wall time is within it; \"in processor time\" when only that");
        _page.Line("median is; \"at best\" when only the shortest run was; \"no\" when not even that.");
        _page.Line("The targets were set for ordinary shocks (NAFTA on 31×40); the hard ones are held against them all the same.");
        _page.Line("Allocated is everything a solve leaves on the heap; result is the part that is the caller's own copy of the answer.");
        _page.Line();
        Solves();
        Bounds();
        Many();
        Process();
        _page.Line($"Load average at the end: {string.Join(", ", Machine.Load().Select(Number))}.");
        return _page.Text;
    }

    private void Solves()
    {
        WarmUp();
        _page.Line("## Cold solves");
        _page.Line();
        _page.Head("world", "shock", "rung", ">sweeps", ">wall least", ">wall median", ">cpu least", ">cpu median", ">target", "met", ">runs", ">allocated kB", ">result kB");
        var baselines = new List<(BenchWorld World, Baseline Baseline, Timing Time)>();
        foreach (var world in BenchWorld.All())
        {
            var economy = Calibration.Calibrate(world.World);
            var baseline = EquilibriumSolver.SolveBaseline(economy, DeficitRule.Zero);
            baselines.Add((world, baseline, Timing.Of(() => EquilibriumSolver.SolveBaseline(economy, DeficitRule.Zero), 0, 500)));
            var workspace = new Workspace();
            var solves = ShockCase.For(economy).Select(shock => SolveMeasurement.Of(baseline, shock, workspace)).ToArray();
            foreach (var solve in solves)
                Row(world, solve);
            if (solves[0].Report is not null)
                _parts.Add((world, Parts.Of(baseline, solves[0].Case.Shock, workspace), solves[0]));
        }

        _page.Line();
        _page.Line("## The baseline itself");
        _page.Line();
        _page.Line("From calibrated data to the solved zero-deficit baseline (residual 1e-12), preconditioners included; once a world.");
        _page.Line();
        _page.Head("world", ">sweeps", ">wall least", ">wall median", ">cpu least", ">cpu median");
        foreach (var (world, baseline, time) in baselines)
            _page.Row(world.Name, $"{baseline.Report.Sweeps}", Number(time.WallLeast), Number(time.WallMedian), Number(time.CpuLeast), Number(time.CpuMedian));
        _page.Line();
    }

    // The runtime compiles hot code a second time in the background; on a busy machine that thread waits for its turn.
    private static void WarmUp()
    {
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(BenchWorld.Nafta().World), DeficitRule.Zero);
        var workspace = new Workspace();
        var shocks = ShockCase.For(baseline.Anchor).ToArray();
        for (var round = 0; round < 4; round++)
        {
            foreach (var shock in shocks)
                Timing.Of(() => EquilibriumSolver.Solve(baseline, shock.Shock, Termination.Default, workspace), 100, 0);
            Thread.Sleep(500);
        }
    }

    private void Row(BenchWorld world, SolveMeasurement solve)
    {
        if (solve is not { Report: { } report, Time: { } time })
        {
            _page.Row(world.Name, solve.Case.Name, "**did not converge**", "", "", "", "", "", "", "", "", "", "");
            return;
        }

        _page.Row(
            world.Name, solve.Case.Name, report.Method, $"{report.Sweeps}", Number(time.WallLeast), Number(time.WallMedian),
            Number(time.CpuLeast), Number(time.CpuMedian), world.TargetMilliseconds is { } target ? Number(target) : "",
            world.TargetMilliseconds is { } limit ? Met(limit, time.WallMedian, time.CpuMedian, time.WallLeast) : "", $"{time.Runs}", Number(solve.Allocated / 1e3), Number(solve.Result / 1e3));
    }

    private void Bounds()
    {
        var gigaflops = new[] { 8, 12, 16, 24, 256 }.Max(kilobytes => Rates.Dot(kilobytes << 10).Gigaflops);
        var (exponential, logarithm) = Rates.Elementaries();
        _page.Line("## What bounds it");
        _page.Line();
        _page.Line($"This processor in the same run, best of many: dot products in cache {Number(gigaflops)} GFLOP/s; reading a matrix of");
        _page.Line(
            $"256 kB at {Number(Rates.Dot(256 << 10).Gigabytes)}, of 4 MB at {Number(Rates.Dot(4 << 20).Gigabytes)}, of 24 MB at "
            + $"{Number(Rates.Dot(24 << 20).Gigabytes)}, of 128 MB at {Number(Rates.Dot(128 << 20).Gigabytes)} GB/s;");
        _page.Line($"one exponential {Number(exponential)} ns, one logarithm {Number(logarithm)} ns.");
        _page.Line();
        _page.Line("A sweep is 3N²J + 2NJ² multiply-adds, NJ exponentials and NJ logarithms, and reads A and B once and the input shares twice.");
        _page.Line("The bound is the larger of arithmetic (at the rate above) and bytes (at the rate measured for a matrix the size of this");
        _page.Line("world's working set), plus the elementary functions. Processor time, microseconds; the first shock of each world; target 1.5.");
        _page.Line();
        _page.Head("world", ">million multiply-adds", ">MB read", ">working set MB", ">GB/s there", ">arithmetic", ">bytes", ">exp and log", ">bound", ">sweep least", ">sweep median", ">least ÷ bound", "met");
        foreach (var (world, parts, _) in _parts)
        {
            var rate = Rates.Dot(parts.WorkingSet).Gigabytes;
            var (arithmetic, bytes) = (2 * parts.MultiplyAdds / gigaflops * 1e-3, parts.Bytes / rate * 1e-3);
            var elementary = parts.Elementaries * (exponential + logarithm) * 1e-3;
            var bound = Math.Max(arithmetic, bytes) + elementary;
            var ratio = 1e3 * parts.Sweep / bound;
            _page.Row(
                world.Name, Number(parts.MultiplyAdds * 1e-6), Number(parts.Bytes * 1e-6), Number(parts.WorkingSet * 1e-6), Number(rate), Number(arithmetic),
                Number(bytes), Number(elementary), Number(bound), Number(1e3 * parts.Sweep), Number(1e3 * parts.SweepMedian), Number(ratio), ratio <= 1.5 ? "yes" : "no");
        }

        _page.Line();
        _page.Line("Where a solve's processor time goes (least of each, milliseconds). The rest is the preconditioner (2NJ² single-precision and");
        _page.Line("9N² multiply-adds a sweep) and the acceleration (six past steps over 2NJ + N unknowns).");
        _page.Line();
        _page.Head("world", "shock", ">solve", ">fold", ">sweeps × sweep", ">copy out", ">rest", ">rest a sweep, µs");
        foreach (var (world, parts, solve) in _parts)
        {
            var sweeps = solve.Report!.Sweeps;
            var rest = solve.Time!.CpuLeast - parts.Fold - (sweeps * parts.Sweep) - parts.Assembly;
            _page.Row(
                world.Name, solve.Case.Name, Number(solve.Time.CpuLeast), Number(parts.Fold), $"{sweeps} × {Number(parts.Sweep)} = {Number(sweeps * parts.Sweep)}",
                Number(parts.Assembly), Number(rest), Number(1e3 * rest / sweeps));
        }

        _page.Line();
    }

    private void Many()
    {
        var world = BenchWorld.Nafta();
        var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world.World), DeficitRule.Zero);
        var many = ManySolves.Of(baseline, scenarios);
        _page.Line("## Many solves at once");
        _page.Line();
        _page.Line($"{many.Count} different scenarios on {world.Name} (random costs between pairs and one importer's tariffs), drawing them included.");
        _page.Line();
        _page.Line($"- two threads: {Number(many.WallSeconds)} s wall, {Number(many.CpuSeconds)} s of processor time together, so {Number(many.CpuSeconds / 2)} s on two free processors");
        _page.Line($"- target 20 s for 10000 (aim 10): {Met(20.0 * many.Count / 10_000, many.WallSeconds, many.CpuSeconds / 2, many.WallSeconds)}");
        _page.Line($"- one by one, in the opposite order: {Number(many.AloneWallSeconds)} s wall, {Number(many.AloneCpuSeconds)} s of processor time");
        _page.Line($"- results that differ in any bit from one by one: {many.Different}; that did not converge: {many.Failed}");
        _page.Line($"- {Number((double)many.Sweeps / many.Count)} sweeps a scenario; {many.Collections} full garbage collections with two threads");
        _page.Line();
    }

    private void Process()
    {
        _page.Line("## `plenum solve` as a whole process");
        _page.Line();
        if (WholeProcess.Find() is { } program)
        {
            const int runs = 10;
            var time = WholeProcess.Run(program, "solve --world world-2014", runs);
            _page.Line($"`plenum solve --world world-2014`, {runs} runs after one untimed: wall least {Number(time.WallLeast)}, median {Number(time.WallMedian)} ms;");
            _page.Line($"processor time (all its threads) least {Number(time.CpuLeast)}, median {Number(time.CpuMedian)} ms. Target 600 ms: {Met(600, time.WallMedian, time.CpuMedian, time.WallLeast)}.");
        }
        else
        {
            _page.Line("Not measured: the command line is not built (`dotnet build src/Plenum.Cli -c Release`).");
        }

        _page.Line();
    }
}
