namespace Plenum.Outcomes;

/// <summary>What only the draws themselves tell: how many change nothing, and their means.</summary>
/// <param name="Nothing">Draws in which neither AI knowledge nor real income of the focus or the world moves.</param>
/// <param name="MeanDelay">Mean delay of AI knowledge in the country in focus, months; NaN without draws.</param>
/// <param name="MeanIncome">Mean change of its real income, percent; NaN without draws.</param>
internal sealed record DrawnFacts(int Nothing, double MeanDelay, double MeanIncome)
{
    /// <summary>From the draws, at the horizon of the scenario as written.</summary>
    /// <param name="job">The run.</param>
    /// <param name="draws">By draw, one number for each of the run's keys.</param>
    public static DrawnFacts Of(RunJob job, IReadOnlyList<double[]> draws)
    {
        // What a solve cannot tell from nothing, in percent and in months.
        const double resolved = 1e-8;
        var focus = job.World.Regions[job.Focus].Code;
        int[] Columns(string place) => [.. job.Keys.Index().Where(k =>
            k.Item is { Variant: Variants.Scenario, Sector: "", Variable: Variables.AiDelay or Variables.AiKnowledge or Variables.RealIncome }
            && k.Item.Year == job.LastYear && k.Item.Country == place).Select(k => k.Index)];
        int[] own = Columns(focus), all = [.. own, .. Columns(ResultKey.World)];
        double Mean(string variable) => own.Where(k => job.Keys[k].Variable == variable).Select(k => draws.Count == 0 ? double.NaN : draws.Average(d => d[k])).DefaultIfEmpty(double.NaN).First();
        return new(draws.Count(d => all.All(k => !(Math.Abs(d[k]) > resolved))), Mean(Variables.AiDelay), Mean(Variables.RealIncome));
    }
}
