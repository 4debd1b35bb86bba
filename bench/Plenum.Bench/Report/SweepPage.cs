using System.Globalization;
using Plenum.Bench.Cases;
using Plenum.Bench.Measure;
using Plenum.Data.Cases;
using Plenum.Data.Scenarios;
using Plenum.Data.Sweeps;
using Plenum.Data.Worlds;
using Plenum.Trade;

namespace Plenum.Bench.Report;

/// <summary>The page about sweeps: rate, memory, equality with single solves, queries, two workers against one.</summary>
/// <param name="date">The day.</param>
/// <param name="sizes">Sizes a country, sector and instrument; 100 make about 120,000 cases.</param>
internal sealed class SweepPage(string date, int sizes)
{
    private const int Checked = 100;
    private readonly Page page = new();

    /// <summary>Measures and writes.</summary>
    public string Make()
    {
        var program = WholeProcess.Find() ?? throw new InvalidOperationException("build src/Plenum.Cli first");
        var folder = Directory.CreateTempSubdirectory("plenum-bench-").FullName;
        try
        {
            var bench = BenchWorld.Nafta();
            var world = Path.Combine(folder, "world");
            WorldWriter.Write(bench.World, world);
            File.WriteAllText(Path.Combine(folder, "grid.yaml"), SweepGrid.Text("grid", sizes));
            Head(bench);
            var plan = new SweepPlan(SweepReader.Open(Path.Combine(folder, "grid.yaml")), WorldLibrary.Open(world));
            Rate(program, folder, world, plan);
            Equality(program, folder, world, plan);
            Queries(program, folder, plan);
            Pruning(program, folder, world);
            Cluster(program, folder, world, plan);
            page.Line();
            page.Line($"Load average at the end: {Machine.LoadText()}.");
            return page.Text;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Head(BenchWorld bench)
    {
        var load = Machine.Load();
        page.Line($"# Sweeps, {date}");
        page.Line();
        page.Line($"- processor: {Machine.Processor}, {Environment.ProcessorCount} processors seen");
        page.Line($"- {Machine.Versions}; Plenum {CodeVersion.Text}, Release");
        page.Line($"- load average at the start (1, 5, 15 minutes): {Machine.LoadText()}");
        if (load.Length > 0 && load[0] > 0.3 * Environment.ProcessorCount)
            page.Line("- **The machine was busy with other work**: wall times are longer than on an idle machine, and processor times too, as caches and cores are shared.");
        page.Line();
        page.Line($"Made by `bench/run --sweep DATE`. World: {bench.Name}. Every case is another counterfactual, solved from the baseline to 1e-12.");
    }

    private void Rate(string program, string folder, string world, SweepPlan plan)
    {
        var run = CommandRun.Of(program, folder, "sweep", "grid.yaml", "--world", world, "--out", "grid");
        var bytes = Directory.GetFiles(Path.Combine(folder, "grid")).Sum(f => new FileInfo(f).Length);
        var perMillion = run.Wall / plan.Cases * 1e6 / 60;
        var cpuPerMillion = run.Cpu / plan.Cases * 1e6 / 60 / Environment.ProcessorCount;
        page.Line();
        page.Line("## Rate");
        page.Line();
        page.Head("cases", ">shards", ">threads", ">wall s", ">processor s", ">minutes a million, wall", ">the same on free processors", ">peak memory MB", ">parts MB");
        page.Row(
            plan.Cases.ToString(CultureInfo.InvariantCulture), plan.Shards.ToString(CultureInfo.InvariantCulture),
            Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), Page.Number(run.Wall), Page.Number(run.Cpu),
            Page.Number(perMillion), Page.Number(cpuPerMillion), Page.Number(run.PeakBytes / 1e6), Page.Number(bytes / 1e6));
        page.Line();
        page.Line($"Target 30 minutes a million (aim 15): {Page.Met(30, perMillion, cpuPerMillion, perMillion)}. Target 1000 MB: {(run.PeakBytes < 1e9 ? "yes" : "no")}.");
    }

    private void Equality(string program, string folder, string world, SweepPlan plan)
    {
        var random = new Random(20261123);
        long[] cases = [.. Enumerable.Range(0, Checked).Select(_ => random.NextInt64(plan.Cases))];
        var answer = CommandRun.Of(
            program, folder, "query", "grid", $"SELECT case_id, country, value FROM results WHERE case_id IN ({string.Join(", ", cases)})", "--csv").Output;
        var found = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(','))
            .ToDictionary(c => (long.Parse(c[0], CultureInfo.InvariantCulture), c[1]), c => double.Parse(c[2], CultureInfo.InvariantCulture));
        var read = WorldLibrary.Open(world);
        int compared = 0, different = 0;
        foreach (var k in cases.Distinct())
        {
            var given = Case.Of(ScenarioReader.Read(SweepCaseYaml.Write(plan, plan.Case(k)), "case.yaml"), read, []);
            var single = StaticResult.Solve(given, Termination.Tight, detail: false);
            for (var n = 0; n < read.RegionCount; n++)
            {
                compared++;
                different += found[(k, read.Regions[n].Code)].Equals(100 * (single.RealIncome[n] - 1)) ? 0 : 1;
            }
        }

        page.Line();
        page.Line("## Equality");
        page.Line();
        page.Line($"{Checked} random cases solved alone, as `plenum solve` does: {compared} numbers compared, {different} differ in any bit.");
    }

    private void Queries(string program, string folder, SweepPlan plan)
    {
        // Links to the same parts: a thousand million rows that are on disk only once, so the file cache helps.
        const double Wanted = 1e9;
        var parts = Directory.GetFiles(Path.Combine(folder, "grid"), "part-*");
        var rows = (double)plan.Cases * plan.Layout.Keys.Count;
        var copies = (int)Math.Ceiling(Wanted / rows);
        var many = Directory.CreateDirectory(Path.Combine(folder, "many")).FullName;
        for (var k = 0; k < copies; k++)
        {
            foreach (var part in parts)
                File.CreateSymbolicLink(Path.Combine(many, $"part-{k:0000}{Path.GetFileNameWithoutExtension(part)[5..]}.parquet"), part);
        }

        page.Line();
        page.Line("## Queries");
        page.Line();
        page.Head("rows", "question", ">wall s", ">processor s", ">peak memory MB");
        foreach (var (where, count) in new[] { ("grid", rows), ("many", rows * copies) })
        {
            foreach (var question in new[]
            {
                "coverage",
                "countries",
                "largest",
                "SELECT avg(value) FROM results WHERE variable = 'real_income' AND country = 'MEX'",
                "SELECT axis_country, axis_sector, avg(value) FROM results WHERE country = axis_country GROUP BY ALL ORDER BY 3 LIMIT 5",
            })
            {
                var run = CommandRun.Of(program, folder, "query", where, question);
                page.Row(
                    count.ToString("0.00e0", CultureInfo.InvariantCulture), $"`{question}`", Page.Number(run.Wall), Page.Number(run.Cpu),
                    // Who is gone before the first look left no peak.
                    run.PeakBytes > 0 ? Page.Number(run.PeakBytes / 1e6) : "");
            }
        }

        page.Line();
        page.Line($"The larger table is {copies} links to each part.");
    }

    private void Pruning(string program, string folder, string world)
    {
        File.WriteAllText(
            Path.Combine(folder, "wide.yaml"), SweepGrid.Text("wide", 3) + "\nkeep: { variables: [exports, imports, output, price, real_income] }\n");
        CommandRun.Of(program, folder, "sweep", "wide.yaml", "--world", world, "--out", "wide");
        page.Line();
        page.Line("## What filters skip");
        page.Line();
        page.Line("A sweep that keeps five outcomes, two of them by sector. Rows are ordered by outcome, country, sector; the statistics of a row group say whether a filter can find anything in it.");
        page.Line();
        page.Head("filter", ">row groups that may hold it", ">of", ">wall s", ">processor s");
        foreach (var (filter, variable, country) in new[] { ("", "", ""), ("variable = 'real_income'", "real_income", ""), ("variable = 'output' AND country = 'MEX'", "output", "MEX") })
        {
            var groups = CommandRun.Of(
                program, folder, "query", "wide",
                $"SELECT count(*) FILTER (WHERE v AND c), count(*) FROM (SELECT bool_or(path_in_schema = 'variable' AND ('{variable}' = '' OR '{variable}' BETWEEN stats_min AND stats_max)) AS v, " +
                $"bool_or(path_in_schema = 'country' AND ('{country}' = '' OR '{country}' BETWEEN stats_min AND stats_max)) AS c FROM parquet_metadata('wide/part-*.parquet') GROUP BY file_name, row_group_id)",
                "--csv").Output.Split('\n')[1].Split(',');
            var run = CommandRun.Of(program, folder, "query", "wide", $"SELECT avg(value) FROM results{(filter.Length > 0 ? " WHERE " : "")}{filter}");
            page.Row(filter.Length > 0 ? $"`{filter}`" : "none", groups[0], groups[1], Page.Number(run.Wall), Page.Number(run.Cpu));
        }
    }

    private void Cluster(string program, string folder, string world, SweepPlan plan)
    {
        page.Line();
        page.Line("## Two workers against one");
        page.Line();
        var measured = ClusterMeasurement.Of(program, folder, world, 12_000, (int)(plan.Cases / sizes));
        if (measured is null)
        {
            page.Line("No redis-server on this machine.");
            return;
        }

        page.Line($"{measured.Cases} cases in shards of 200, workers of one thread, after one small sweep to warm up; whole command, from start to end.");
        page.Line();
        page.Head("round", ">one worker, wall s", ">two workers, wall s", ">times the rate of one");
        foreach (var (round, (one, two)) in measured.Rounds.Index())
            page.Row((round + 1).ToString(CultureInfo.InvariantCulture), Page.Number(one), Page.Number(two), Page.Number(one / two));
        page.Line();
        page.Line($"Median {Page.Number(measured.Ratio)}. Target 1.7: {(measured.Ratio >= 1.7 ? "yes" : "no")}.");
    }
}
