using Plenum.Checks;
using Plenum.Data.Formats;
using Plenum.Sweeps;

namespace Plenum.Data.Sweeps;

/// <summary>
/// Means over draws of every kept number of every counterfactual, and how well they are known: mean and sum of squares by
/// Welford's (1962) recursion, fed shard after shard in order, so that the same parts give the same decision.
/// </summary>
internal sealed class RunningMeans
{
    // Fewer draws say nothing about a standard deviation.
    private const int FewestDraws = 30;
    private const double Normal95 = 1.959963984540054;
    private const long MostMeans = 20_000_000;
    private readonly SweepPlan plan;
    private readonly Dictionary<SweepKey, int> keys = [];
    private readonly int[] counts;
    private readonly double[] means;
    private readonly double[] squares;

    public RunningMeans(SweepPlan plan)
    {
        this.plan = plan;
        for (var k = 0; k < plan.Layout.Keys.Count; k++)
            keys[plan.Layout.Keys[k]] = k;
        var size = plan.CasesADraw * keys.Count;
        if (size > MostMeans)
            throw new BadInputException($"stop: would have to watch {size} means, the most is {MostMeans}", plan.Spec.Samples!.Place, "Keep fewer outcomes, or leave stop: out");
        (counts, means, squares) = (new int[size], new double[size], new double[size]);
    }

    /// <summary>Half the width of the widest 95 % interval; infinite where some mean has too few draws.</summary>
    public double HalfWidth
    {
        get
        {
            var widest = 0.0;
            for (var k = 0; k < counts.Length; k++)
            {
                if (counts[k] < FewestDraws)
                    return double.PositiveInfinity;
                widest = Math.Max(widest, Normal95 * Math.Sqrt(squares[k] / (counts[k] - 1) / counts[k]));
            }

            return widest;
        }
    }

    /// <summary>Adds a shard.</summary>
    public async Task Add(string part)
    {
        var columns = new PartColumns(plan);
        await using var stream = File.OpenRead(part);
        await using var reader = await ParquetOpening.Open(stream);
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            using var group = reader.OpenRowGroupReader(g);
            var rows = (int)group.RowCount;
            var cases = new long[rows];
            var (variable, country, sector) = (new string[rows], new string[rows], new string[rows]);
            var value = new double?[rows];
            await group.ReadAsync<long>(columns.Case, cases);
            await group.ReadAsync(columns.Variable, variable);
            await group.ReadAsync(columns.Country, country);
            await group.ReadAsync(columns.Sector, sector);
            await group.ReadAsync<double>(columns.Value, value);
            for (var r = 0; r < rows; r++)
            {
                if (value[r] is { } x && keys.TryGetValue(new(variable[r], country[r], sector[r]), out var key))
                    Add((int)(((cases[r] % plan.CasesADraw) * keys.Count) + key), x);
            }
        }
    }

    private void Add(int at, double x)
    {
        var before = x - means[at];
        means[at] += before / ++counts[at];
        squares[at] += before * (x - means[at]);
    }
}
