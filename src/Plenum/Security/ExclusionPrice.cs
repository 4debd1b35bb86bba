using Plenum.Outcomes;
using Plenum.Uncertainty;
using Plenum.Worlds;

namespace Plenum.Security;

/// <summary>
/// The break-even line of a run: what one percent of the focus country's AI knowledge denied would have to be worth a year to
/// everybody else, for the scenario to pay for them. It never says what that is worth.
/// </summary>
public static class ExclusionPrice
{
    /// <summary>The line, from the run's own draws.</summary>
    /// <param name="job">The run.</param>
    /// <param name="draws">By draw, one number for each of the run's keys.</param>
    /// <returns>One sentence; it says "undefined" where the draws deny nothing.</returns>
    public static string Sentence(RunJob job, IReadOnlyList<double[]> draws)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(draws);
        return Sentence(Values(job, draws, Variants.Scenario).Select(v => v.Others).ToArray(), job.World.Regions[job.Focus].Name, job.LastYear, MoneyWords.UnitOf(job.World), job.World.Year);
    }

    /// <summary>Cost and denial of the scenario, and of every decision shown beside it, from the run's own draws.</summary>
    /// <param name="job">The run.</param>
    /// <param name="draws">By draw, one number for each of the run's keys; a decision beside the scenario is read from the draws it was solved for.</param>
    /// <param name="central">The numbers at central parameters.</param>
    public static IReadOnlyList<ExclusionRow> Rows(RunJob job, IReadOnlyList<double[]> draws, double[] central)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(draws);
        List<(string Variant, string Title)> decisions = [(Variants.Scenario, "The scenario")];
        decisions.AddRange(job.Beside.Select(s => (Variants.BesidePrefix + s.Id, s.Title.Length > 0 ? s.Title : s.Id)));
        var rows = new List<ExclusionRow>();
        foreach (var (variant, title) in decisions)
        {
            var values = Values(job, draws, variant).Where(v => double.IsFinite(v.Others.Cost) && double.IsFinite(v.Others.PercentDenied)).ToArray();
            var middle = Values(job, [central], variant)[0];
            var taken = values.Where(v => v.Others.Defined).ToArray();
            rows.Add(new ExclusionRow(
                variant, title, job.World.Regions[job.Focus].Code, values.Length,
                OutcomeRange.Of([.. values.Select(v => v.Others.PercentDenied)], middle.Others.PercentDenied),
                OutcomeRange.Of([.. values.Select(v => v.Others.Cost)], middle.Others.Cost),
                OutcomeRange.Of([.. values.Select(v => v.WorldCost)], middle.WorldCost),
                OutcomeRange.Of([.. taken.Select(v => v.Others.PerPercent)], middle.Others.PerPercent),
                values.Length == 0 ? middle.Others.Defined ? 1 : 0 : taken.Length));
        }

        return rows;
    }

    /// <summary>The same for the worlds in which one other player's seats are empty instead: the mirror, at central parameters.</summary>
    /// <param name="job">The run.</param>
    /// <param name="absent">Rows of <see cref="Variants.AbsentPrefix"/>.</param>
    public static IReadOnlyList<ExclusionRow> Mirror(RunJob job, IReadOnlyList<SummaryRow> absent)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(absent);
        var rows = new List<ExclusionRow>();
        foreach (var group in absent.GroupBy(r => r.Key.Variant, StringComparer.Ordinal))
        {
            var place = group.First(r => r.Key.Country != ResultKey.World).Key.Country;
            double Of(string where, string variable) => group.First(r => r.Key.Country == where && r.Key.Variable == variable).Range.Central;
            var value = Value(job, place, Of(ResultKey.World, Variables.RealIncome), Of(place, Variables.RealIncome), Of(place, Variables.AiKnowledge));
            var name = group.Key[Variants.AbsentPrefix.Length..];
            rows.Add(new ExclusionRow(
                group.Key, NameOf(job.World, name), place, 0, OutcomeRange.CentralOnly(value.Others.PercentDenied),
                OutcomeRange.CentralOnly(value.Others.Cost), OutcomeRange.CentralOnly(value.WorldCost), OutcomeRange.CentralOnly(value.Others.PerPercent),
                value.Others.Defined ? 1 : 0));
        }

        return rows;
    }

    private static string NameOf(World world, string code) =>
        world.RegionIndex(code) is >= 0 and var n ? world.Regions[n].Name : code;

    private static (BreakEvenValue Others, double WorldCost)[] Values(RunJob job, IReadOnlyList<double[]> draws, string variant)
    {
        var focus = job.World.Regions[job.Focus].Code;
        int own = Key(job, variant, focus, Variables.RealIncome), all = Key(job, variant, ResultKey.World, Variables.RealIncome), ai = Key(job, variant, focus, Variables.AiKnowledge);
        return [.. draws.Select(d => Value(job, focus, d[all], d[own], d[ai]))];
    }

    // Percent changes of real income and of AI knowledge into money and percent denied.
    private static (BreakEvenValue Others, double WorldCost) Value(RunJob job, string place, double all, double own, double ai)
    {
        var world = job.World;
        var codes = place.StartsWith(ResultKey.GroupPrefix, StringComparison.Ordinal) ? world.Groups[place[ResultKey.GroupPrefix.Length..]] : [place];
        // The weights of world real income: value added of the solved baseline, so that others and place add up to the world.
        var income = job.CentralBaseline.Anchor.ValueAdded;
        var total = job.CentralBaseline.Data.CurrencyScale;
        var inside = codes.Select(world.RegionIndex).Where(n => n >= 0).Sum(n => income[n]) / income.Sum() * total;
        var worldCost = -all * total / 100;
        return (new BreakEvenValue("everybody else", worldCost + (own * inside / 100), -100 * Math.Log(1 + (ai / 100))), worldCost);
    }

    /// <summary>The line for given values, one a draw.</summary>
    /// <param name="values">Cost to everybody else and percent of AI knowledge denied, by draw.</param>
    /// <param name="focus">Name of the country in focus.</param>
    /// <param name="year">The horizon.</param>
    /// <param name="unit">Unit of money.</param>
    /// <param name="baseYear">Year of the economy whose size and prices the money is in; 0 leaves it out.</param>
    public static string Sentence(IReadOnlyList<BreakEvenValue> values, string focus, int year, string unit, int baseYear = 0)
    {
        ArgumentNullException.ThrowIfNull(values);
        var defined = values.Where(v => v.Defined).Select(v => v.PerPercent).ToArray();
        var head = $"Break-even of denial: by {year}, for each percent of {focus}'s AI knowledge that the scenario takes away, ";
        if (2 * defined.Length < values.Count || defined.Length == 0)
            return $"Break-even of denial: undefined, since {values.Count - defined.Length} of {values.Count} draws take no AI knowledge from {focus}.";
        var sized = baseYear > 0 ? $", at the size and prices of the economy of {baseYear}" : "";
        double low = Quantiles.Of(defined, 0.05), middle = Quantiles.Of(defined, 0.5), high = Quantiles.Of(defined, 0.95);
        var rest = defined.Length == values.Count ? "" : $" It is undefined in {values.Count - defined.Length} of {values.Count} draws, where nothing is taken away.";
        return middle >= 0
            ? $"{head}everybody else loses {MoneyWords.Amount(middle, unit)} a year (90 % range {MoneyWords.Range(low, high, unit)}{sized}); that is what it would have to be worth to them.{rest}"
            : $"{head}everybody else gains {MoneyWords.Amount(-middle, unit)} a year (90 % range {MoneyWords.Range(-high, -low, unit)}{sized}).{rest}";
    }

    private static int Key(RunJob job, string variant, string place, string variable)
    {
        for (var k = 0; k < job.Keys.Count; k++)
        {
            var key = job.Keys[k];
            if (key.Variant == variant && key.Year == job.LastYear && key.Country == place && key.Sector.Length == 0
                && key.Variable == variable && key.Unit == Variables.Percent)
                return k;
        }

        throw new ArgumentException($"the run has no {variable} of {place}", nameof(job));
    }
}
