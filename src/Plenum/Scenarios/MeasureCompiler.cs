using Plenum.Checks;
using Plenum.Knowledge;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Worlds;

namespace Plenum.Scenarios;

/// <summary>Turns one measure after the other into its bound form, in file order.</summary>
internal sealed class MeasureCompiler(
    World world, double[] theta, SelectorResolver resolver, SeatingPlan? seating, IReadOnlyDictionary<ScenarioNumber, double> values)
{
    private readonly List<string> remarks = [];
    private readonly SeatMoves? moves = seating is null ? null : new SeatMoves(world, resolver, seating);

    /// <summary>Measures that change nothing here, and why.</summary>
    public IReadOnlyList<string> Remarks => remarks;

    /// <summary>The bound forms of a measure, one or more.</summary>
    public IEnumerable<BoundMeasure> Compile(Measure measure) => measure switch
    {
        TradeCostMeasure m => [TradeCost(m)],
        TariffMeasure m => [Tariff(m)],
        BanMeasure m => [Ban(m)],
        QuotaMeasure m => [Quota(m)],
        ExportTaxMeasure m => [new BoundExportTax(m, Sectors(m.Sectors), Pairs(m, m.Flows), world.RegionCount, Percent(m.Percent, m, "percent"))],
        TechnologyMeasure m => [new BoundTechnology(m, Countries(m.Countries), Sectors(m.Sectors), Percent(m.Percent, m, "percent"), theta)],
        LabourMeasure m => [new BoundLabour(m, Countries(m.Countries), Percent(m.Percent, m, "percent"))],
        KnowledgeMeasure m => [Knowledge(m)],
        ParticipationMeasure m => Participation(m),
        _ => throw new ArgumentException($"no rule for a measure of kind {measure.Kind}", nameof(measure)),
    };

    private BoundTradeCost TradeCost(TradeCostMeasure m)
    {
        var cost = Percent(m.Percent, m, "percent");
        var rent = m.RentShare is null ? 0 : Value(m.RentShare, m, "rent_share", 0, 1);
        if (rent > 0 && cost < 0)
        {
            throw new BadInputException(
                $"trade_cost with rent_share {rent:R} needs a positive percent, got {100 * cost:R}", m.Percent.Place,
                "The world has no rents that a lower cost could take away");
        }

        return new BoundTradeCost(m, Sectors(m.Sectors), Pairs(m, m.Flows), world.RegionCount, cost, rent, m.RentToExporter);
    }

    private BoundBan Ban(BanMeasure m)
    {
        var leakage = m.Leakage is null ? 0 : Value(m.Leakage, m, "leakage", 0, 1);
        var cost = m.LeakageCost is null ? 0 : Value(m.LeakageCost, m, "leakage_cost", 0, double.MaxValue) / 100;
        return new BoundBan(
            m, Sectors(m.Sectors), Pairs(m, m.Flows), world.RegionCount, Value(m.ShareBanned, m, "share_banned", 0, 1), leakage, cost, theta);
    }

    private BoundQuota Quota(QuotaMeasure m)
    {
        var share = Value(m.Share, m, "share", 0, double.MaxValue);
        var rent = m.RentShare is null ? 1 : Value(m.RentShare, m, "rent_share", 0, 1);
        return new BoundQuota(m, Sectors(m.Sectors), Pairs(m, m.Flows), world.RegionCount, share, m.RentToImporter ? rent : 1 - rent);
    }

    private BoundTariff Tariff(TariffMeasure m)
    {
        double[]? schedule = null;
        if (m.Schedule is not null && !world.TariffSchedules.TryGetValue(m.Schedule, out schedule))
        {
            throw new BadInputException(
                $"no tariff schedule {m.Schedule} in {world.Id} ({Nearest.Phrase(m.Schedule, world.TariffSchedules.Keys.Order(StringComparer.Ordinal))})", m.Place);
        }

        var rate = m.Percent is null ? (double?)null : Value(m.Percent, m, "percent", 0, double.MaxValue) / 100;
        var points = m.AddPercent is null ? (double?)null : Value(m.AddPercent, m, "add_percent", -double.MaxValue, double.MaxValue) / 100;
        if (new object?[] { schedule, rate, points }.Count(x => x is not null) != 1)
            throw new BadInputException("tariff takes exactly one of percent, add_percent, schedule", m.Place);
        return new BoundTariff(m, Sectors(m.Sectors), Pairs(m, m.Flows), world, rate, points, schedule);
    }

    private BoundKnowledge Knowledge(KnowledgeMeasure m)
    {
        var legal = ChannelNames.WithAccess(world);
        var channels = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var term in m.Channels.Terms)
        {
            if (term.Text == "all")
                channels.UnionWith(legal);
            else if (term.Text == Channels.Compute || legal.Contains(term.Text, StringComparer.Ordinal))
                channels.Add(term.Text);
            else if (term.Text == Channels.Trade)
                throw new BadInputException("the trade channel opens and closes with trade itself", term.Place, "Use trade_cost, export_ban or import_ban");
            else
                throw new BadInputException($"no channel {term.Text} ({Nearest.Phrase(term.Text, legal.Append(Channels.Compute))})", term.Place, $"Legal: {string.Join(", ", legal)}, {Channels.Compute}, all");
        }

        foreach (var channel in channels.Where(c => !world.Channels.ContainsKey(c) && m.Channels.Terms.Any(t => t.Text == c)))
            remarks.Add($"{m.Place}: {world.Id} has no table for the channel {channel}; it is off and the measure changes nothing there");
        return new BoundKnowledge(m, [.. channels], Pairs(m, m.Flows), Value(m.Openness, m, "openness", 0, 1));
    }

    private IEnumerable<BoundMeasure> Participation(ParticipationMeasure m)
    {
        var sectors = m.Sectors is null ? ForumSectors() : Sectors(m.Sectors);
        var (changes, outsiders, table) = moves!.Next(m);
        if (changes.Count == 0)
            remarks.Add($"{m.Place}: no seat changes hands");
        yield return new BoundParticipation(m, sectors, world.RegionCount, changes);
        if (m.Rule == OutsiderRule.TodaysTerms)
            yield break;
        var cost = m.OutsiderCost is null
            ? throw new BadInputException("the outsider rules R1 and R2 need outsider_cost, a trade cost in percent", m.Place)
            : Percent(m.OutsiderCost, m, "outsider_cost");
        var flows = SelectorPairs(outsiders, table, m.Rule == OutsiderRule.OutsiderRetaliates);
        yield return new BoundTradeCost(m, sectors, flows, world.RegionCount, cost, 0, toExporter: false);
    }

    private int[] SelectorPairs(bool[] outsiders, bool[] table, bool bothWays)
    {
        var n = world.RegionCount;
        return [.. Enumerable.Range(0, n * n).Where(p =>
            (table[p / n] && outsiders[p % n]) || (bothWays && outsiders[p / n] && table[p % n]))];
    }

    private int[] ForumSectors() => [.. ParticipationSectors.Default.Select(world.SectorIndex).Where(j => j >= 0)];

    private int[] Sectors(Selector selector) => Indices(resolver.Sectors(selector));

    private int[] Countries(Selector selector) => Indices(resolver.Countries(selector));

    private int[] Pairs(Measure m, FlowSelector flows)
    {
        var pairs = resolver.Pairs(flows);
        if (pairs.Length == 0)
            remarks.Add($"{m.Place}: {m.Kind} selects no pair of countries and changes nothing");
        return pairs;
    }

    private double Percent(ScenarioNumber number, Measure m, string key) =>
        Value(number, m, key, -100, double.MaxValue, aboveLow: true) / 100;

    // What a bounded belief reaches is checked before the first draw; the tails of an unbounded one are cut at the legal range.
    private double Value(ScenarioNumber number, Measure m, string key, double low, double high, bool aboveLow = false)
    {
        var belief = number.Belief;
        var value = values.TryGetValue(number, out var drawn) ? drawn : belief.Central;
        if (!belief.IsFixed && !(double.IsFinite(belief.Minimum) && double.IsFinite(belief.Maximum)))
            value = Math.Clamp(value, aboveLow ? low + 1 : low, high);
        foreach (var x in new[] { value, belief.Minimum, belief.Maximum }.Where(x => belief.IsFixed || double.IsFinite(x)))
        {
            if ((aboveLow ? x > low : x >= low) && x <= high)
                continue;
            var range = high == double.MaxValue
                ? low == -double.MaxValue ? "finite" : (aboveLow ? "above " : "at least ") + ParameterValue.Of(low)
                : $"in [{ParameterValue.Of(low)}, {ParameterValue.Of(high)}]";
            throw new BadInputException(
                $"{m.Kind}: {key} must be {range}, got {ParameterValue.Of(x)}", number.Place.Length > 0 ? number.Place : m.Place);
        }

        return value;
    }

    private static int[] Indices(bool[] flags) => [.. Enumerable.Range(0, flags.Length).Where(k => flags[k])];
}
