using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Knowledge;
using Plenum.Outcomes;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Security;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Outcomes;

/// <summary>The numbers of a run against the path they are read from, taken one by one; and what is worked out of them, by hand.</summary>
public sealed class OutcomeValuesTests
{
    private static readonly World World = WorldLibrary.Open();

    [Fact]
    public void EveryNumberOfARunIsTheOneItsKeyNames()
    {
        var job = Job("chip-controls", 2027);
        var values = job.SolveCentral(new Workspace(), TestContext.Current.CancellationToken);
        var path = job.CentralPath((Func<KnowledgeParameters, KnowledgeParameters>?)null, new Workspace(), TestContext.Current.CancellationToken);
        var growth = path.Parameters.AiGrowth;
        var income = path.Reference.LabourIncome;
        var seen = new HashSet<string>();
        foreach (var (at, key) in job.Keys.Index())
        {
            if (key.Variant != Variants.Scenario || key.Country.StartsWith(ResultKey.GroupPrefix, StringComparison.Ordinal))
                continue;
            var year = path.Years.Single(y => y.Year == key.Year);
            var n = World.RegionIndex(key.Country);
            var sector = World.Sectors.ToList().FindIndex(s => s.Code == key.Sector);
            seen.Add(key.Variable.Split(':')[0]);
            var expected = key.Variable switch
            {
                Variables.RealIncome => 100 * ((n < 0 ? year.WorldRealIncomeChange : year.RealIncomeChange[n]) - 1),
                Variables.AiKnowledge => 100 * (Knowledge(year, n) - 1),
                Variables.AiDelay => -12 * Math.Log(Knowledge(year, n)) / Math.Log(1 + growth),
                Variables.RealWage => 100 * (year.RealWageChange[n] - 1),
                Variables.ConsumerPrice => 100 * (year.ConsumerPriceChange[n] - 1),
                Variables.Compute => 100 * (year.State.Compute[n] - 1),
                Variables.Output => Percent(path.Last.Output[(n * World.SectorCount) + sector], path.Reference.Output[(n * World.SectorCount) + sector]),
                var exports when exports.StartsWith(Variables.ExportsTo, StringComparison.Ordinal) => Flow(path, n, World.RegionIndex(exports[Variables.ExportsTo.Length..])),
                var imports => Flow(path, World.RegionIndex(imports[Variables.ImportsFrom.Length..]), n),
            };
            if (double.IsNaN(expected))
                Assert.Equal(double.NaN, values[at]);
            else
                Assert.Equal(expected, values[at], 1e-9 * (1 + Math.Abs(expected)));
        }

        Assert.Equal(["ai_delay", "ai_knowledge", "compute", "consumer_price", "exports_to", "imports_from", "output", "real_income", "real_wage"], seen.Order());

        // A group's income is the mean of its members' by baseline value added.
        var members = World.Groups["BRICS"].Select(World.RegionIndex).Where(n => n >= 0).ToArray();
        var mean = members.Sum(n => income[n] * path.Horizon.RealIncomeChange[n]) / members.Sum(n => income[n]);
        var group = job.Keys.Index().Single(k => k.Item is { Variant: Variants.Scenario, Country: "group:BRICS", Variable: Variables.RealIncome } && k.Item.Year == 2027).Index;
        Assert.Equal(100 * (mean - 1), values[group], 1e-10);

        static double Knowledge(PathYear year, int n) => n < 0 ? year.WorldAiKnowledgeChange : year.AiKnowledgeChange[n];
    }

    [Fact]
    public void TheBreakEvenIsWhatOthersLosePerPercentTaken()
    {
        var job = Job("empty-chair-china", 2026);
        var draw = new double[job.Keys.Count];
        foreach (var (at, key) in job.Keys.Index())
        {
            if (key.Variant == Variants.Scenario && key.Year == 2026 && key.Sector.Length == 0)
            {
                draw[at] = (key.Country, key.Variable) switch
                {
                    (ResultKey.World, Variables.RealIncome) => -0.5,
                    ("CHN", Variables.RealIncome) => -1,
                    ("CHN", Variables.AiKnowledge) => -2,
                    _ => 0,
                };
            }
        }

        var row = ExclusionPrice.Rows(job, [draw, draw], draw)[0];
        var total = World.ValueAdded.Sum();
        var baseline = job.Bound.SolveBaseline();
        var china = total * baseline.Anchor.ValueAdded[World.RegionIndex("CHN")] / baseline.Anchor.ValueAdded.Sum();
        var others = ((0.5 * total) - (1 * china)) / 100;
        Assert.Equal(1, row.WorldCost.Central / (0.5 * total / 100), 1e-9);
        Assert.Equal(1, row.OthersCost.Central / others, 1e-6);
        Assert.Equal(-100 * Math.Log(0.98), row.Denied.Central, 1e-12);
        Assert.Equal(row.OthersCost.Central / row.Denied.Central, row.PerPercent.Central, 1e-6 * Math.Abs(row.PerPercent.Central));
        Assert.Equal(row.OthersCost.Central, row.OthersCost.P50, 1e-6 * Math.Abs(others));
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 6, 11 }, 1, null, 11, 0)] // a year is out of reach
    [InlineData(new double[] { 0, 2, 10, 20 }, 2, 0.6, 20, 0)] // 12 lies a fifth of the way from 0.5 to 1
    [InlineData(new double[] { 0, 4, 16, 16 }, 4, 0.366_666_666_666_666_7, 16, 0.5)] // bent: half the loss does what all of it does
    [InlineData(new double[] { 0, 0, 0, 0 }, 0, null, 0, 0)] // nothing happens
    public void WhatFollowsFromDelaysAtEachLoss(double[] months, double perTen, double? oneYear, double full, double curvature)
    {
        double[] loss = [0, 0.1, 0.5, 1];
        var found = AccessResponse.Of("CHN", loss, months, [0, 0, 0, 0]);
        Assert.Equal(perTen, found.MonthsPerTenPercent, 1e-12);
        Assert.Equal(oneYear is null, found.LossForOneYear is null);
        Assert.Equal(oneYear ?? 0, found.LossForOneYear ?? 0, 1e-12);
        Assert.Equal(full, found.DelayAtFullLoss);
        Assert.Equal(curvature, found.CurvatureShare, 1e-12);
    }

    [Fact]
    public void ClosedDoorsAreNoticed()
    {
        Assert.True(Job("research-wall", 2027).ClosesChannels);
        var tariff = ScenarioReader.Read("id: x\nmeasures:\n  - tariff: { importer: USA, exporter: CHN, sectors: all, percent: 20, from: 2025 }\n", "x.yaml");
        Assert.False(Job(tariff, 2027).ClosesChannels);
    }

    private static double Percent(double now, double before) => before > 0 ? 100 * ((now / before) - 1) : double.NaN;

    // What an exporter receives from an importer, all sectors, as a change.
    private static double Flow(WorldPath path, int exporter, int importer) =>
        Percent(Received(path.Last, exporter, importer), Received(path.Reference, exporter, importer));

    private static double Received(Equilibrium e, int exporter, int importer) => Enumerable.Range(0, e.Economy.Sectors).Sum(j =>
    {
        var at = e.Economy.At(j, importer, exporter);
        return e.ExpenditureShares[at] * e.Expenditure[(importer * e.Economy.Sectors) + j] / (1 + e.Tariff[at]) / (1 + (e.ExportTax?[at] ?? 0));
    });

    private static RunJob Job(string scenario, int to) => Job(ScenarioLibrary.Open(scenario), to);

    private static RunJob Job(Scenario scenario, int to) => new(
        World, scenario, s => ParameterSet.Defaults(ParameterFiles.Library, World, EvidenceLibrary.Embedded.Forums).With(s.Parameters),
        EvidenceLibrary.Embedded.Forums, to, 1, []);
}
