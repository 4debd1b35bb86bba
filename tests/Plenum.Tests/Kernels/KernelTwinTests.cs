using Plenum.Kernels;
using Plenum.Kernels.Dense;
using Plenum.Kernels.Numeric;
using Plenum.Kernels.Trade;

namespace Plenum.Tests.Kernels;

/// <summary>Every vectorised kernel against the loop one would write on a blackboard.</summary>
public sealed class KernelTwinTests
{
    private static readonly Gen<(int Rows, int Columns, ulong Seed)> Shapes =
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 70], Gen.ULong);

    [Fact]
    public void Products_over_rows() => Shapes.Sample(shape =>
    {
        var (rows, columns, seed) = shape;
        var stride = Padding.Round(columns);
        var m = Matrix(rows, columns, stride, seed);
        var x = Vector(columns, stride, seed + 1);
        var y = new double[rows];
        Rows.Multiply(m, stride, x, y, rows);
        for (var r = 0; r < rows; r++)
            Close(Sum(columns, k => m[(r * stride) + k] * x[k]), y[r]);

        var left = Vector(rows, rows, seed + 2);
        var start = Vector(columns, stride, seed + 3);
        var z = (double[])start.Clone();
        Rows.AddTransposed(m, stride, left, z, rows);
        for (var k = 0; k < columns; k++)
            Close(start[k] + Sum(rows, r => left[r] * m[(r * stride) + k]), z[k]);
    });

    [Fact]
    public void Products_in_single_precision() => Shapes.Sample(shape =>
    {
        var (rows, columns, seed) = shape;
        var stride = Padding.Round(columns);
        var m = Matrix(rows, columns, stride, seed).Select(v => (float)v).ToArray();
        var x = Vector(columns, stride, seed + 1).Select(v => (float)v).ToArray();
        var y = new float[rows];
        FloatRows.Multiply(m, stride, x, y, rows);
        for (var r = 0; r < rows; r++)
            Assert.Equal(Sum(columns, k => (double)m[(r * stride) + k] * x[k]), y[r], 1e-4);

        var left = Vector(rows, rows, seed + 2).Select(v => (float)v).ToArray();
        var z = new float[stride];
        Array.Fill(z, 7);
        FloatRows.MultiplyTransposed(m, stride, left, z, rows);
        for (var k = 0; k < stride; k++)
            Assert.Equal(k < columns ? Sum(rows, r => (double)left[r] * m[(r * stride) + k]) : 0, z[k], 1e-4);
    });

    [Fact]
    public void A_sector_market() => Gen.Select(Gen.Int[1, 23], Gen.Bool, Gen.ULong).Sample((n, taxed, seed) =>
    {
        var stride = Padding.Round(n);
        var a = Matrix(n, n, stride, seed);
        for (var m = 0; m < n; m++)
            a[(m * stride) + m] = 0;
        var b = taxed ? [.. a.Select((v, k) => v / (1 + (0.3 * (k % 3))))] : a;
        var home = Vector(n, n, seed + 1);
        var v = Vector(n, stride, seed + 2);
        var spending = Vector(n, n, seed + 3);
        spending[0] = 0;
        double[] phi = new double[n], taxes = new double[n], sales = new double[stride], imports = new double[n], exports = new double[n];
        SectorMarket.Clear(a, taxed ? b : [], home, stride, v, spending, phi, taxes, sales, imports, exports, n);
        for (var m = 0; m < n; m++)
        {
            var price = (home[m] * v[m]) + Sum(n, i => a[(m * stride) + i] * v[i]);
            Close(price, phi[m]);
            Close(spending[m] / price * Sum(n, i => b[(m * stride) + i] * v[i]), imports[m]);
            Close(spending[m] / price * Sum(n, i => (a[(m * stride) + i] - b[(m * stride) + i]) * v[i]), taxes[m]);
        }

        for (var i = 0; i < n; i++)
        {
            var abroad = v[i] * Sum(n, m => b[(m * stride) + i] * spending[m] / phi[m]);
            Close(abroad, exports[i]);
            Close(abroad + (home[i] * v[i] * spending[i] / phi[i]), sales[i]);
        }
    });

    [Fact]
    public void Exponentials_logarithms_and_ranges() => Gen.Select(Gen.Int[1, 60], Gen.Double[0.3, 60], Gen.ULong).Sample((n, slope, seed) =>
    {
        var length = Padding.Round(n);
        var x = Vector(length, length, seed);
        var factor = Vector(length, length, seed + 1);
        var y = new double[length];
        Elementary.ScaledExp(x, slope, 0.5, factor, y, length);
        for (var i = 0; i < n; i++)
            Close(Math.Exp(-slope * (x[i] - 0.5)) * factor[i], y[i]);
        Elementary.ScaledLog(x, slope, 0.5, y, length);
        for (var i = 0; i < n; i++)
            Close(0.5 - (Math.Log(x[i]) / slope), y[i]);
        Assert.Equal((x[..n].Min(), x[..n].Max()), Elementary.Range(x, n));
        Close(x[..n].Sum(), FixedOrder.Sum(x.AsSpan(0, n)));
    });

    [Fact]
    public void Gaps_of_a_country() => Gen.Select(Gen.Int[1, 60], Gen.ULong).Sample((n, seed) =>
    {
        double[] price = Vector(n, n, seed), next = Vector(n, n, seed + 1), demand = Vector(n, n, seed + 2), spending = Vector(n, n, seed + 3);
        demand[0] = spending[0] = 0;
        var gap = (double[])next.Clone();
        var excess = new double[n];
        var worst = MarketGaps.Measure(price, gap, demand, spending, excess);
        var expected = 0.0;
        for (var j = 0; j < n; j++)
        {
            Assert.Equal(next[j] - price[j], gap[j]);
            Assert.Equal(demand[j] - spending[j], excess[j]);
            var relative = excess[j] == 0 ? 0 : Math.Abs(excess[j]) / Math.Max(Math.Abs(demand[j]), Math.Abs(spending[j]));
            expected = Math.Max(expected, Math.Max(Math.Abs(gap[j]), relative));
        }

        Assert.Equal(expected, worst);
        next.CopyTo(gap, 0);
        gap[n - 1] = double.NaN;
        Assert.True(double.IsNaN(MarketGaps.Measure(price, gap, demand, spending, excess)));
    });

    [Fact]
    public void Steps_of_a_country() => Gen.Select(Gen.Int[1, 60], Gen.ULong).Sample((n, seed) =>
    {
        double[] x = Vector(n, n, seed), level = Vector(n, n, seed + 1), scale = Vector(n, n, seed + 2), y = new double[n];
        var single = new float[n];
        CountrySteps.Deviations(x, 0.3, level, 2, single);
        Assert.All(Enumerable.Range(0, n), j => Assert.Equal((float)((x[j] - (0.3 * level[j])) * 2), single[j], 1e-6f));
        CountrySteps.Deviations(x, 0.3, [], 2, single);
        Assert.All(Enumerable.Range(0, n), j => Assert.Equal((float)((x[j] - 0.3) * 2), single[j], 1e-6f));
        CountrySteps.Bounded(single, 0.1, 0.5, y);
        Assert.All(Enumerable.Range(0, n), j => Assert.Equal(Math.Clamp(single[j] + 0.1, -0.5, 0.5), y[j]));
        CountrySteps.Scaled(single, 1.5, 0.2, level, scale, y);
        Assert.All(Enumerable.Range(0, n), j => Close(((single[j] * 1.5) + (0.2 * level[j])) * scale[j], y[j]));
        var state = (double[])level.Clone();
        state[0] = -1;
        var point = x.Select((v, j) => j % 2 == 0 ? v : -v).ToArray();
        var before = (double[])state.Clone();
        CountrySteps.Advance(point, scale, state);
        Assert.All(Enumerable.Range(0, n), j =>
            Assert.Equal(before[j] > 0 && point[j] * scale[j] < 0.1 * before[j] ? 0.1 * before[j] : point[j] * scale[j], state[j]));
    });

    [Fact]
    public void Ideas_from_suppliers_touched_or_not() =>
        Gen.Select(Gen.Int[1, 19], Gen.Double[0.1, 1], Gen.Int[0, 3], Gen.ULong).Sample((n, exponent, kind, seed) =>
        {
            double[] shares = Matrix(n, n, n, seed), x = Vector(n, n, seed + 1), y = Vector(n, n, seed + 2), source = Vector(n, n, seed + 3);
            var weights = Matrix(n, n, n, seed + 4);
            var next = new double[n * n];
            for (var at = 0; at < next.Length; at++)
            {
                next[at] = shares[at] * x[at % n] * y[at / n];
                // Kind 1 touches a few flows, kind 2 leaves some out, kind 3 bans some, the first importer's among them.
                if (kind == 1 && at % 5 == 1)
                    next[at] *= 0.7;
                if (kind == 2 && at % 7 == 1)
                    (shares[at], next[at], weights[at]) = (1, 0, 0);
                if (kind == 3 && at % 3 == 1)
                    next[at] = 0;
            }

            var ideas = new double[n];
            IdeaKernels.FromSuppliers(weights, shares, next, exponent, source, ideas);
            for (var m = 0; m < n; m++)
                Close(Sum(n, i => weights[(m * n) + i] * Math.Pow(next[(m * n) + i] / shares[(m * n) + i], exponent) * source[i]), ideas[m]);
        });

    [Fact]
    public void Factors_and_inverses() => Gen.Select(Gen.Int[1, 25], Gen.ULong).Sample((n, seed) =>
    {
        var a = Matrix(n, n, n, seed);
        for (var r = 0; r < n; r++)
            a[(r * n) + ((r + 1) % n)] += n;
        var factors = LuFactors.Factorise((double[])a.Clone(), n)!;
        var inverse = factors.Inverse();
        for (var r = 0; r < n; r++)
        {
            for (var c = 0; c < n; c++)
                Assert.Equal(r == c ? 1 : 0, Sum(n, k => a[(r * n) + k] * inverse[(k * n) + c]), 1e-9);
        }

        var b = Vector(n, n, seed + 9);
        var x = (double[])b.Clone();
        factors.Solve(x);
        for (var r = 0; r < n; r++)
            Assert.Equal(b[r], Sum(n, k => a[(r * n) + k] * x[k]), 1e-9);
    });

    [Fact]
    public void A_singular_matrix_has_no_factors()
    {
        Assert.Null(LuFactors.Factorise([1, 2, 2, 4], 2));
        Assert.Null(LuFactors.Factorise([0], 1));
        Assert.Null(LuFactors.Factorise([1, double.NaN, double.NaN, 1], 2));
    }

    // A shuffled diagonal has one entry to divide by in every column, and only the search for it finds it.
    [Fact]
    public void A_shuffled_diagonal_needs_a_pivot_in_every_step() => Gen.Shuffle(Enumerable.Range(0, 7).ToArray()).Sample(order =>
    {
        var a = new double[49];
        for (var r = 0; r < 7; r++)
            a[(r * 7) + order[r]] = r + 1;
        var inverse = LuFactors.Factorise(a, 7)!.Inverse();
        for (var r = 0; r < 7; r++)
        {
            for (var c = 0; c < 7; c++)
                Assert.Equal(order[c] == r ? 1.0 / (c + 1) : 0, inverse[(r * 7) + c], 1e-15);
        }
    });

    [Fact]
    public void A_market_at_home_sells_what_is_spent()
    {
        double[] phi = [-1, -1, -1], sales = [-1, -1, -1];
        SectorMarket.ClearAtHome([2, 3, 4], [0.5, 2, 1], [7, 0, 9], phi, sales, 2);
        Assert.Equal([1, 6, -1], phi);
        Assert.Equal([7, 0, -1], sales);
    }

    [Fact]
    public void Planes_change_places() => Gen.Select(Gen.Int[1, 30], Gen.Int[1, 30], Gen.ULong).Sample((rows, columns, seed) =>
    {
        var source = Matrix(rows, columns, Padding.Round(columns), seed);
        var stride = Padding.Round(rows);
        var target = Enumerable.Repeat(-1.0, columns * stride).ToArray();
        Transpose.Forward(source, Padding.Round(columns), target, stride, rows, columns);
        for (var c = 0; c < columns; c++)
        {
            for (var r = 0; r < stride; r++)
                Assert.Equal(r < rows ? source[(r * Padding.Round(columns)) + c] : -1, target[(c * stride) + r]);
        }
    });

    [Fact]
    public void Powers_and_means_around_one() => Gen.Select(Gen.Int[1, 19], Gen.Double[0.1, 1], Gen.ULong).Sample((n, exponent, seed) =>
    {
        double[] source = Vector(n, n, seed), power = new double[n], mean = new double[n];
        IdeaKernels.Power(source, exponent, power);
        for (var i = 0; i < n; i++)
            Close(Math.Pow(source[i], exponent), power[i]);
        var shares = Matrix(n, n, n, seed + 1);
        IdeaKernels.MeanAroundOne(shares, source, new double[n], mean);
        for (var m = 0; m < n; m++)
            Close(1 + Sum(n, i => shares[(m * n) + i] * (source[i] - 1)), mean[m]);
        Array.Fill(source, 1);
        IdeaKernels.MeanAroundOne(shares, source, new double[n], mean);
        IdeaKernels.Power(source, exponent, power);
        Assert.All([.. mean, .. power, IdeaKernels.Power(0, 0)], v => Assert.Equal(1, v));
    });

    private static double[] Matrix(int rows, int columns, int stride, ulong seed)
    {
        var matrix = new double[rows * stride];
        for (var r = 0; r < rows; r++)
            Vector(columns, stride, seed + (ulong)(1000 * (r + 1))).CopyTo(matrix, r * stride);
        return matrix;
    }

    // Positive numbers in (0, 1), zero in the padding.
    private static double[] Vector(int length, int padded, ulong seed)
    {
        var vector = new double[padded];
        for (var k = 0; k < length; k++)
        {
            seed = (seed * 6364136223846793005) + 1442695040888963407;
            vector[k] = ((seed >> 11) + 1) * (1.0 / (1UL << 53));
        }

        return vector;
    }

    private static double Sum(int count, Func<int, double> term) => Enumerable.Range(0, count).Sum(term);

    private static void Close(double expected, double actual) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), $"expected {expected:r}, got {actual:r}");
}
