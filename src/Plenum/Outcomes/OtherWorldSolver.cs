using Plenum.Knowledge;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Outcomes;

/// <summary>
/// Solves a run's scenario on another world at central parameters. Rows are kept for the world as a whole and for the countries
/// both worlds show one by one with data of their own, so that a reader always compares like with like.
/// </summary>
internal static class OtherWorldSolver
{
    private const string Rest = "ROW";

    public static (OtherWorldResult Result, IReadOnlyList<SummaryRow> Rows) Solve(
        RunJob job, OtherWorld other, Workspace workspace, CancellationToken cancellation)
    {
        var world = other.World;
        var result = new OtherWorldResult(world.Id, world.Year, WorldHash.Of(world), Converged: true);
        try
        {
            var part = new RunPart(world, job.Scenario, other.Parameters, job.Forums);
            var baseline = part.CentralBaseline;
            var path = part.Solve(part.Central, baseline, KnowledgeParameters.From(other.Parameters), job.LastYear, workspace, cancellation);
            var focus = Math.Max(0, world.RegionIndex(job.World.Regions[job.Focus].Code));
            var layout = new OutcomeLayout(world, result.Variant, [job.LastYear], focus, detail: false);
            var values = new double[layout.Keys.Count];
            layout.Fill(path, values);
            return (result, [.. layout.Keys.Select((key, k) => new SummaryRow(key, OutcomeRange.CentralOnly(values[k]))).Where(r => Shared(r.Key.Country))]);
        }
        catch (DidNotConvergeException)
        {
            return (result with { Converged = false }, []);
        }

        bool Shared(string place) => place == ResultKey.World
            || (place != Rest && job.World.RegionIndex(place) >= 0 && world.RegionIndex(place) is >= 0 and var n && !world.Regions[n].Imputed);
    }
}
