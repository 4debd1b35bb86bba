using System.Globalization;
using Plenum.Outcomes;
using Plenum.Uncertainty;

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
        var (world, focus) = (job.World, job.World.Regions[job.Focus]);
        int own = Key(job, focus.Code, Variables.RealIncome), all = Key(job, ResultKey.World, Variables.RealIncome), ai = Key(job, focus.Code, Variables.AiKnowledge);
        var (total, ofFocus) = (world.ValueAdded.Sum(), world.ValueAdded.Skip(job.Focus * world.SectorCount).Take(world.SectorCount).Sum());
        var values = draws.Select(d => new BreakEvenValue(
            "everybody else", -((d[all] * total) - (d[own] * ofFocus)) / 100, -100 * Math.Log(1 + (d[ai] / 100)))).ToArray();
        return Sentence(values, focus.Name, job.LastYear, $"{world.Unit} {world.Currency}");
    }

    /// <summary>The line for given values, one a draw.</summary>
    /// <param name="values">Cost to everybody else and percent of AI knowledge denied, by draw.</param>
    /// <param name="focus">Name of the country in focus.</param>
    /// <param name="year">The horizon.</param>
    /// <param name="unit">Unit of money.</param>
    public static string Sentence(IReadOnlyList<BreakEvenValue> values, string focus, int year, string unit)
    {
        ArgumentNullException.ThrowIfNull(values);
        var defined = values.Where(v => v.Defined).Select(v => v.PerPercent).ToArray();
        var head = $"Break-even of denial: by {year}, for each percent of {focus}'s AI knowledge that the scenario takes away, ";
        if (2 * defined.Length < values.Count || defined.Length == 0)
            return $"Break-even of denial: undefined, since {values.Count - defined.Length} of {values.Count} draws take no AI knowledge from {focus}.";
        double low = Quantiles.Of(defined, 0.05), middle = Quantiles.Of(defined, 0.5), high = Quantiles.Of(defined, 0.95);
        var rest = defined.Length == values.Count ? "" : $"; undefined in {values.Count - defined.Length} of {values.Count} draws, where nothing is taken away";
        return middle >= 0
            ? $"{head}everybody else pays {Number(middle)} ({Number(low)} to {Number(high)}) {unit} a year: that is what it would have to be worth to them{rest}."
            : $"{head}everybody else gains {Number(-middle)} ({Number(-high)} to {Number(-low)}) {unit} a year{rest}.";
    }

    private static int Key(RunJob job, string place, string variable)
    {
        for (var k = 0; k < job.Keys.Count; k++)
        {
            var key = job.Keys[k];
            if (key.Variant == Variants.Scenario && key.Year == job.LastYear && key.Country == place && key.Sector.Length == 0
                && key.Variable == variable && key.Unit == Variables.Percent)
                return k;
        }

        throw new ArgumentException($"the run has no {variable} of {place}", nameof(job));
    }

    private static string Number(double value) =>
        Math.Abs(value) >= 100 ? value.ToString("#,##0", CultureInfo.InvariantCulture) : value.ToString("0.##", CultureInfo.InvariantCulture);
}
