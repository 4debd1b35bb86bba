using System.Globalization;
using Plenum.Checks;

namespace Plenum.Worlds;

/// <summary>The totals of an update with every gap filled, each filling logged with its size.</summary>
internal sealed class UpdateTargets
{
    private UpdateTargets(double[] valueAdded, double[] growth, double[] goods, double[] services) =>
        (ValueAdded, Growth, Goods, Services) = (valueAdded, growth, goods, services);

    /// <summary>Value added by country.</summary>
    public double[] ValueAdded { get; }

    /// <summary>Its ratio to the old world's.</summary>
    public double[] Growth { get; }

    /// <summary>Goods by pair, <c>[importer][exporter]</c>.</summary>
    public double[] Goods { get; }

    /// <summary>Everything else by pair.</summary>
    public double[] Services { get; }

    /// <summary>Fills the gaps of <paramref name="totals"/>.</summary>
    /// <exception cref="BadInputException">A total is negative, infinite, or an array has the wrong length.</exception>
    public static UpdateTargets Of(World world, WorldTotals totals, List<WorldNote> log)
    {
        var n = world.RegionCount;
        Expect(totals.IsGoods.Length, world.SectorCount, "sectors");
        Expect(totals.ValueAdded.Length, n, "countries");
        Expect(totals.Goods.Length, n * n, "pairs");
        Expect(totals.Services?.Length ?? n * n, n * n, "pairs");
        foreach (var value in totals.ValueAdded.Concat(totals.Goods).Concat(totals.Services ?? []))
        {
            if (value < 0 || double.IsInfinity(value))
                throw new BadInputException($"a total must be zero or positive, got {value:R}", "totals");
        }

        var (valueAdded, growth) = Incomes(world, totals, log);
        var (oldGoods, oldServices) = Pairs(world, totals.IsGoods);
        var goods = FillGoods(world, totals, oldGoods, growth, log);
        var services = FillServices(world, totals, oldServices, growth, log);
        return new UpdateTargets(valueAdded, growth, goods, services);
    }

    private static (double[] ValueAdded, double[] Growth) Incomes(World world, WorldTotals totals, List<WorldNote> log)
    {
        int n = world.RegionCount, s = world.SectorCount;
        var old = new double[n];
        for (var cell = 0; cell < n * s; cell++)
            old[cell / s] += world.ValueAdded[cell];
        double now = 0, then = 0;
        for (var c = 0; c < n; c++)
        {
            if (double.IsNaN(totals.ValueAdded[c]))
                continue;
            if (!(totals.ValueAdded[c] > 0))
                throw new BadInputException($"value added of {world.Regions[c].Code} must be positive, got {totals.ValueAdded[c]:R}", "totals");
            (now, then) = (now + totals.ValueAdded[c], then + old[c]);
        }

        if (then == 0)
            throw new BadInputException($"the totals give value added of none of the {n} countries of {world.Id}", "totals", "Check the country codes");
        var (valueAdded, growth) = (new double[n], new double[n]);
        for (var c = 0; c < n; c++)
        {
            var known = !double.IsNaN(totals.ValueAdded[c]);
            growth[c] = known ? totals.ValueAdded[c] / old[c] : now / then;
            valueAdded[c] = known ? totals.ValueAdded[c] : old[c] * growth[c];
            if (!known)
                Note(log, "assumed-value-added", world.Regions[c].Code, valueAdded[c], "No total of value added: grows as all countries with one together");
        }

        return (valueAdded, growth);
    }

    private static (double[] Goods, double[] Services) Pairs(World world, bool[] isGoods)
    {
        var n = world.RegionCount;
        double[] goods = new double[n * n], services = new double[n * n];
        for (var j = 0; j < world.SectorCount; j++)
        {
            var into = isGoods[j] ? goods : services;
            for (var at = 0; at < n * n; at++)
                into[at] += world.Trade[(j * n * n) + at];
        }

        return (goods, services);
    }

    private static double[] FillGoods(World world, WorldTotals totals, double[] old, double[] growth, List<WorldNote> log)
    {
        var n = world.RegionCount;
        var goods = new double[n * n];
        var assumed = new bool[n * n];
        for (var at = 0; at < n * n; at++)
        {
            var (m, i) = (at / n, at % n);
            if (m == i)
                continue;
            assumed[at] = double.IsNaN(totals.Goods[at]);
            goods[at] = assumed[at] ? old[at] * Math.Sqrt(growth[m] * growth[i]) : totals.Goods[at];
        }

        // A country's own total decides the level of its assumed pairs; only such pairs move, so that known ones stay exact.
        for (var pass = 0; pass < 50; pass++)
        {
            for (var c = 0; c < n; c++)
            {
                Scale(totals.GoodsExports, c, i => (i * n) + c);
                Scale(totals.GoodsImports, c, i => (c * n) + i);
            }
        }

        NoteAssumed(world, goods, assumed, log);
        return goods;

        void Scale(double[]? total, int c, Func<int, int> at)
        {
            if (total is null || double.IsNaN(total[c]))
                return;
            double known = 0, open = 0;
            for (var i = 0; i < n; i++)
            {
                if (assumed[at(i)])
                    open += goods[at(i)];
                else
                    known += goods[at(i)];
            }

            if (open <= 0 || total[c] <= known)
                return;
            for (var i = 0; i < n; i++)
            {
                if (assumed[at(i)])
                    goods[at(i)] *= (total[c] - known) / open;
            }
        }
    }

    private static void NoteAssumed(World world, double[] goods, bool[] assumed, List<WorldNote> log)
    {
        const string how = "the old pattern, grown with the geometric mean of both sides' value added";
        var n = world.RegionCount;
        bool[] unknown = [.. Enumerable.Range(0, n).Select(c => Enumerable.Range(0, n).All(i => i == c || assumed[(i * n) + c]))];
        var holes = new List<string>();
        var size = 0.0;
        for (var c = 0; c < n; c++)
        {
            if (unknown[c])
            {
                Note(log, "assumed-goods-trade", $"exports of {world.Regions[c].Code}", Enumerable.Range(0, n).Sum(i => goods[(i * n) + c]), $"No totals by partner: {how}, scaled to the country's own total where there is one");
                Note(log, "assumed-goods-trade", $"imports of {world.Regions[c].Code}", Enumerable.Range(0, n).Sum(i => goods[(c * n) + i]), $"No totals by partner: {how}, scaled to the country's own total where there is one");
            }

            for (var i = 0; i < n; i++)
            {
                if (unknown[c] || unknown[i] || !assumed[(c * n) + i])
                    continue;
                holes.Add($"{world.Regions[i].Code} to {world.Regions[c].Code}");
                size += goods[(c * n) + i];
            }
        }

        if (holes.Count > 0)
            Note(log, "assumed-goods-trade", "pairs missing in the totals", size, $"{holes.Count} pairs: {how} ({string.Join(", ", holes.Take(12))}{(holes.Count > 12 ? " …" : "")})");
    }

    private static double[] FillServices(World world, WorldTotals totals, double[] old, double[] growth, List<WorldNote> log)
    {
        var n = world.RegionCount;
        var services = new double[n * n];
        var assumed = 0.0;
        for (var at = 0; at < n * n; at++)
        {
            if (at / n == at % n)
                continue;
            var known = totals.Services is { } given && !double.IsNaN(given[at]);
            services[at] = known ? totals.Services![at] : old[at] * Math.Sqrt(growth[at / n] * growth[at % n]);
            assumed += known ? 0 : services[at];
        }

        if (assumed > 0)
            Note(log, "assumed-services-trade", "trade in sectors that are not goods", assumed, "No totals: every pair grows with the geometric mean of both sides' value added");
        return services;
    }

    private static void Note(List<WorldNote> log, string rule, string place, double size, string text) =>
        log.Add(new WorldNote(rule, place, Math.Round(size, 3), text));

    private static void Expect(int found, int wanted, string what)
    {
        if (found != wanted)
            throw new BadInputException(string.Create(CultureInfo.InvariantCulture, $"expected totals for {wanted} {what}, got {found}"), "totals");
    }
}
