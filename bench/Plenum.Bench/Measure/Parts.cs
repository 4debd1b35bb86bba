using Plenum.Trade;

namespace Plenum.Bench.Measure;

/// <summary>Where the time of a solve goes, in milliseconds of processor time, and what a sweep asks of the processor.</summary>
/// <param name="Fold">Folding the shock into the shares, once a solve.</param>
/// <param name="Sweep">One evaluation of all equations, the best of many.</param>
/// <param name="SweepMedian">The same, the median.</param>
/// <param name="Assembly">Copying the result out, once a solve.</param>
/// <param name="MultiplyAdds">3N²J + 2NJ².</param>
/// <param name="Bytes">What the matrices of a sweep weigh as they are read: A, B once, the inputs twice.</param>
/// <param name="WorkingSet">What the solver reads again and again: A, B, the inputs and the preconditioner.</param>
/// <param name="Elementaries">N·J, the number of exponentials and of logarithms.</param>
internal sealed record Parts(
    double Fold, double Sweep, double SweepMedian, double Assembly, double MultiplyAdds, double Bytes, long WorkingSet, int Elementaries)
{
    /// <summary>Takes a solve apart.</summary>
    public static Parts Of(Baseline baseline, Shock shock, Workspace workspace)
    {
        var solved = EquilibriumSolver.Solve(baseline, shock, Termination.Default, workspace);
        var structure = baseline.Structure;
        int n = structure.Countries, sectors = structure.Sectors;
        var (folded, state) = (workspace.Folded, workspace.State);
        var fold = Timing.Of(() => folded.Fold(structure, shock), 50, 150);
        var batch = Math.Max(1, 3_000_000 / (n * n * sectors * 3));
        var sweep = Timing.Of(() => Solving.Sweep.Evaluate(structure, folded, state), 100, 300, batch);
        var assembly = Timing.Of(() => Solving.Assembly.Make(structure, folded, state, shock, solved.Report), 50, 150);
        double inputs = 8.0 * n * sectors * structure.SectorStride, shares = 0;
        for (var j = 0; j < sectors; j++)
        {
            if (!structure.DomesticOnly[j])
                shares += 8.0 * n * structure.CountryStride * (folded.Received[j] is null ? 1 : 2);
        }

        return new(
            fold.CpuLeast, sweep.CpuLeast, sweep.CpuMedian, assembly.CpuLeast,
            (3.0 * n * n * sectors) + (2.0 * n * sectors * sectors), shares + (2 * inputs),
            (long)(shares + inputs + (inputs / 2) + (72.0 * n * n)), n * sectors);
    }
}
