using Plenum.Checks;
using Plenum.Knowledge;
using Plenum.Scenarios;
using Plenum.Trade;

namespace Plenum.Outcomes;

/// <summary>Works out <see cref="CentralOutcome"/>.</summary>
public static class CentralSolver
{
    /// <summary>Solves the central paths of a run.</summary>
    /// <param name="job">The run.</param>
    /// <param name="cancellation">Asks to stop between two years.</param>
    /// <exception cref="DidNotConvergeException">One of the paths did not converge.</exception>
    public static CentralOutcome Solve(RunJob job, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(job);
        var workspace = new Workspace();
        var values = job.SolveCentral(workspace, cancellation);
        var path = job.CentralPath((Func<KnowledgeParameters, KnowledgeParameters>?)null, workspace, cancellation);
        var reference = RunPart.Reference(job.Bound);
        var extra = new List<SummaryRow>();
        foreach (var law in Enum.GetValues<DiffusionVariant>())
        {
            if (law == path.Parameters.Variant)
                continue;
            var other = job.CentralPath(p => p with { Variant = law }, workspace, cancellation);
            extra.AddRange(Rows(job, Variants.LawPrefix + DiffusionVariants.ToWord(law), other));
            var trade = job.TradeOnly(other, workspace, cancellation);
            extra.AddRange(Rows(job, Variants.TradeOnlyLawPrefix + DiffusionVariants.ToWord(law), trade));
        }

        if (LongRun.Solve(path, job.Bound, workspace, reference: reference) is { } settled)
            extra.AddRange(Rows(job, Variants.LongRun, path with { Years = [settled] }));
        var worlds = new List<OtherWorldResult>();
        if (job.Other?.Invoke() is { } second)
        {
            var (result, rows) = OtherWorldSolver.Solve(job, second, workspace, cancellation);
            worlds.Add(result);
            extra.AddRange(rows);
        }

        var failures = new List<string>();
        foreach (var horizon in job.Horizons)
        {
            try
            {
                extra.AddRange(Rows(job, Variants.HorizonPrefix + horizon.Name, job.HorizonPath(horizon, path, workspace, cancellation), job.FirstYear));
            }
            catch (Exception e) when (e is DidNotConvergeException or BadInputException)
            {
                failures.Add($"{horizon.Name}: {e.Message}");
            }
        }

        return new CentralOutcome(
            values,
            extra,
            Contributions.Of(path, job.Bound, reference, workspace, cancellation),
            Access(job, workspace, cancellation),
            path.ChannelWeights)
        {
            Worlds = worlds,
            HorizonFailures = failures,
        };
    }

    private static IEnumerable<SummaryRow> Rows(RunJob job, string variant, WorldPath path, int? first = null)
    {
        int[] years = first is { } year && year != job.LastYear ? [year, job.LastYear] : [job.LastYear];
        var layout = new OutcomeLayout(job.World, variant, years, job.Focus, detail: false);
        var values = new double[layout.Keys.Count];
        layout.Fill(path, values);
        return layout.Keys.Select((key, k) => new SummaryRow(key, OutcomeRange.CentralOnly(values[k])));
    }

    private static AccessResponse? Access(RunJob job, Workspace workspace, CancellationToken cancellation)
    {
        if (!job.Scenario.Measures.Any(m => m is ParticipationMeasure))
            return null;
        string[] names = [.. ChannelNames.WithAccess(job.World).Select(c => "forum.access." + c)];
        List<double> months = [], income = [];
        foreach (var loss in CentralOutcome.Losses)
        {
            var path = job.CentralPath(names.Select(n => (n, loss)), workspace, cancellation);
            var growth = path.Parameters.AiGrowth;
            months.Add(Delay.Months(path.Horizon.AiKnowledgeChange[job.Focus], growth));
            income.Add(100 * (path.Horizon.RealIncomeChange[job.Focus] - 1));
        }

        return AccessResponse.Of(job.World.Regions[job.Focus].Code, CentralOutcome.Losses, months, income);
    }
}
