using Plenum.Axes;
using Plenum.Knowledge;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Outcomes;

/// <summary>
/// Which numbers of a path become results, in a fixed order: AI knowledge, delay and real income by country, group and
/// world; for the scenario itself also wages, prices, compute, sector output and the focus country's trade by partner.
/// </summary>
public sealed class OutcomeLayout
{
    private readonly World _world;
    private readonly string _variant;
    private readonly List<int[]> _groups = [];
    private readonly int[] _years;
    private readonly int _focus;
    private readonly bool _detail;
    private readonly List<ResultKey> _keys = [];

    /// <summary>Lays out the numbers of one variant.</summary>
    /// <param name="world">The world.</param>
    /// <param name="variant">Name of the variant.</param>
    /// <param name="years">Calendar years to report, ascending; all must lie on the paths that will be read.</param>
    /// <param name="focus">Index of the country whose trade by partner is reported.</param>
    /// <param name="detail">True for the scenario itself: see the summary of the type.</param>
    public OutcomeLayout(World world, string variant, IReadOnlyList<int> years, int focus, bool detail)
    {
        ArgumentNullException.ThrowIfNull(world);
        (_world, _variant, _years, _focus, _detail) = (world, variant, [.. years], focus, detail);
        var names = new List<string>();
        foreach (var (name, members) in world.Groups.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            int[] inside = [.. members.Select(world.RegionIndex).Where(n => n >= 0)];
            if (inside.Length > 0)
            {
                _groups.Add(inside);
                names.Add(ResultKey.GroupPrefix + name);
            }
        }

        string[] places = [ResultKey.World, .. names, .. world.Regions.Select(r => r.Code)];
        foreach (var year in _years)
        {
            foreach (var place in places)
            {
                Add(year, place, Variables.RealIncome);
                Add(year, place, Variables.AiKnowledge);
                Add(year, place, Variables.AiDelay, unit: Variables.Months);
            }
        }

        if (detail)
            LayDetail();
    }

    /// <summary>What each number is.</summary>
    public IReadOnlyList<ResultKey> Keys => _keys;

    /// <summary>Reads the numbers off a path.</summary>
    /// <param name="path">A solved path that covers the years.</param>
    /// <param name="values">Receives one number for each of <see cref="Keys"/>.</param>
    public void Fill(WorldPath path, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(path);
        var at = 0;
        var income = path.Reference.LabourIncome;
        var ai = new AiKnowledge(path.Reference).Weights();
        var named = _world.Sectors.Any(s => s.AiRole != AiRole.None);
        var growth = named ? path.Parameters.AiGrowth : path.Parameters.Growth;
        foreach (var calendar in _years)
        {
            var year = path.Years[calendar - path.Years[0].Year];
            Three(values, ref at, year.WorldRealIncomeChange, year.WorldAiKnowledgeChange, growth);
            foreach (var group in _groups)
                Three(values, ref at, Mean(year.RealIncomeChange, income, group), Mean(year.AiKnowledgeChange, ai, group), growth);
            for (var n = 0; n < _world.RegionCount; n++)
                Three(values, ref at, year.RealIncomeChange[n], year.AiKnowledgeChange[n], growth);
        }

        if (_detail)
            FillDetail(path, values, at);
    }

    private static void Three(Span<double> values, ref int at, double income, double knowledge, double growth)
    {
        values[at++] = 100 * (income - 1);
        values[at++] = 100 * (knowledge - 1);
        values[at++] = Delay.Months(knowledge, growth);
    }

    private static double Mean(double[] change, double[] weight, int[] members)
    {
        double sum = 0, total = 0;
        foreach (var n in members)
        {
            sum += weight[n] * (change[n] - 1);
            total += weight[n];
        }

        return total > 0 ? 1 + (sum / total) : 1;
    }

    private void LayDetail()
    {
        foreach (var region in _world.Regions)
        {
            foreach (var year in Ends())
            {
                Add(year, region.Code, Variables.RealWage);
                Add(year, region.Code, Variables.ConsumerPrice);
                Add(year, region.Code, Variables.Compute);
            }

            foreach (var sector in _world.Sectors)
                Add(_years[^1], region.Code, Variables.Output, sector.Code);
        }

        for (var n = 0; n < _world.RegionCount; n++)
        {
            if (n == _focus)
                continue;
            Add(_years[^1], _world.Regions[_focus].Code, Variables.ExportsTo + _world.Regions[n].Code);
            Add(_years[^1], _world.Regions[_focus].Code, Variables.ImportsFrom + _world.Regions[n].Code);
        }
    }

    private void FillDetail(WorldPath path, Span<double> values, int at)
    {
        int sectors = _world.SectorCount;
        for (var n = 0; n < _world.RegionCount; n++)
        {
            foreach (var calendar in Ends())
            {
                var year = path.Years[calendar - path.Years[0].Year];
                values[at++] = 100 * (year.RealWageChange[n] - 1);
                values[at++] = 100 * (year.ConsumerPriceChange[n] - 1);
                values[at++] = 100 * (year.State.Compute[n] - 1);
            }

            for (var j = 0; j < sectors; j++)
                values[at++] = Percent(path.Last.Output[(n * sectors) + j], path.Reference.Output[(n * sectors) + j]);
        }

        for (var n = 0; n < _world.RegionCount; n++)
        {
            if (n == _focus)
                continue;
            values[at++] = Percent(Flow(path.Last, n, _focus), Flow(path.Reference, n, _focus));
            values[at++] = Percent(Flow(path.Last, _focus, n), Flow(path.Reference, _focus, n));
        }
    }

    private IEnumerable<int> Ends() => _years.Length == 1 ? [_years[0]] : [_years[0], _years[^1]];

    /// <summary>Where nothing was sold before there is no percentage: not a number.</summary>
    private static double Percent(double now, double before) => before > 0 ? 100 * ((now / before) - 1) : double.NaN;

    private static double Flow(Equilibrium e, int importer, int exporter)
    {
        var economy = e.Economy;
        var flow = 0.0;
        for (var j = 0; j < economy.Sectors; j++)
        {
            var at = economy.At(j, importer, exporter);
            flow += e.ExpenditureShares[at] * e.Expenditure[(importer * economy.Sectors) + j]
                / ((1 + e.Tariff[at]) * (1 + (e.ExportTax?[at] ?? 0)));
        }

        return flow;
    }

    private void Add(int year, string place, string variable, string sector = "", string unit = Variables.Percent) =>
        _keys.Add(new ResultKey(_variant, year, place, sector, variable, unit));
}
