using MathNet.Numerics.LinearAlgebra;

namespace Plenum.Uncertainty;

/// <summary>
/// An additive polynomial through a run's own draws: result ≈ c + Σ_d Σ_{k=1..3} b_dk L_k(2u_d − 1) with Legendre polynomials
/// L. What the default report's sensitivity is read from, at no extra solves.
/// </summary>
/// <remarks>
/// Inputs enter by their share of variance explained alone, as many as leave eight draws a coefficient; the others count as
/// noise. A surface that explains little says little: check <see cref="Explained"/>.
/// </remarks>
public sealed class ResponseSurface
{
    private const int Degree = 3, DrawsPerCoefficient = 8;
    private readonly double[] _coefficient;
    private readonly int[] _inputs;

    private ResponseSurface(double constant, int[] inputs, double[] coefficient, double explained, double variance)
    {
        Constant = constant;
        _inputs = inputs;
        _coefficient = coefficient;
        Explained = explained;
        Variance = variance;
    }

    /// <summary>c: the mean over the inputs' distributions.</summary>
    public double Constant { get; }

    /// <summary>Adjusted R²: the share of variance the surface explains, net of what chance would; may be below zero.</summary>
    public double Explained { get; }

    /// <summary>Variance of the results.</summary>
    public double Variance { get; }

    /// <summary>The inputs in the surface, most telling first.</summary>
    public IReadOnlyList<int> Inputs => _inputs;

    /// <summary>Fits the surface.</summary>
    /// <param name="inputs">u of every draw, row-major <c>[draw][input]</c>.</param>
    /// <param name="results">One a draw; at least 40.</param>
    /// <exception cref="ArgumentException">Too few draws or sizes that do not fit.</exception>
    public static ResponseSurface Fit(double[] inputs, double[] results)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(results);
        var draws = results.Length;
        if (draws < 40 || inputs.Length % draws != 0)
            throw new ArgumentException($"at least 40 draws of equal length, got {draws} for {inputs.Length} inputs", nameof(results));
        var dimensions = inputs.Length / draws;
        var mean = results.Average();
        var variance = results.Sum(y => (y - mean) * (y - mean)) / (draws - 1);
        if (!(variance > 0))
            return new ResponseSurface(mean, [], [], 0, 0);

        var alone = new double[dimensions];
        for (var d = 0; d < dimensions; d++)
        {
            for (var k = 1; k <= Degree; k++)
            {
                var dot = 0.0;
                for (var i = 0; i < draws; i++)
                    dot += (results[i] - mean) * Legendre(k, inputs[(i * dimensions) + d]);
                alone[d] += dot / draws * (dot / draws) * ((2 * k) + 1);
            }
        }

        int[] kept =
        [
            .. Enumerable.Range(0, dimensions).OrderByDescending(d => alone[d]).ThenBy(d => d)
                .Take(draws / DrawsPerCoefficient / Degree),
        ];
        var x = Matrix<double>.Build.Dense(draws, 1 + (kept.Length * Degree), (i, c) =>
            c == 0 ? 1 : Legendre(((c - 1) % Degree) + 1, inputs[(i * dimensions) + kept[(c - 1) / Degree]]));
        var y = Vector<double>.Build.DenseOfArray(results);
        var b = x.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin).Solve(y);
        var left = (y - (x * b)).L2Norm();
        var explained = 1 - (left * left / (draws - x.ColumnCount) / variance);
        return new ResponseSurface(b[0], kept, [.. b.Skip(1)], explained, variance);
    }

    /// <summary>The surface's result at a point.</summary>
    public double At(ReadOnlySpan<double> u)
    {
        var sum = Constant;
        for (var k = 0; k < _inputs.Length; k++)
            sum += Part(k, u[_inputs[k]]);
        return sum;
    }

    /// <summary>
    /// First-order share of variance of each group: the variance of its part of the surface over the variance of the results,
    /// less what chance alone would give; not below zero.
    /// </summary>
    /// <param name="groups">Disjoint groups of inputs.</param>
    /// <param name="draws">Number of draws of the fit.</param>
    public IReadOnlyList<SensitivityIndex> FirstOrder(IReadOnlyList<SensitivityGroup> groups, int draws)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var index = new List<SensitivityIndex>();
        foreach (var group in groups)
        {
            double share = 0, noise = 0;
            for (var k = 0; k < _inputs.Length; k++)
            {
                if (!group.Dimensions.Contains(_inputs[k]))
                    continue;
                for (var p = 1; p <= Degree; p++)
                    share += Math.Pow(_coefficient[(k * Degree) + p - 1], 2) / ((2 * p) + 1);
                noise += Degree;
            }

            if (Variance > 0)
            {
                share = (share / Variance) - (noise * Math.Max(0, 1 - Explained) / draws);
                var spread = 2 * Math.Sqrt(Math.Max(0, (4 * Math.Max(share, 0) * (1 - Explained)) + (2 * noise / draws)) / draws);
                index.Add(new SensitivityIndex(
                    group, Math.Max(0, share), Math.Max(0, share - spread), Math.Min(1, share + spread), double.NaN, double.NaN, double.NaN));
            }
            else
            {
                index.Add(new SensitivityIndex(group, 0, 0, 0, double.NaN, double.NaN, double.NaN));
            }
        }

        return index;
    }

    /// <summary>What a group's inputs add to the surface at a point.</summary>
    public double PartOf(SensitivityGroup group, ReadOnlySpan<double> u)
    {
        ArgumentNullException.ThrowIfNull(group);
        var sum = 0.0;
        for (var k = 0; k < _inputs.Length; k++)
        {
            if (group.Dimensions.Contains(_inputs[k]))
                sum += Part(k, u[_inputs[k]]);
        }

        return sum;
    }

    private double Part(int k, double u)
    {
        var sum = 0.0;
        for (var p = 1; p <= Degree; p++)
            sum += _coefficient[(k * Degree) + p - 1] * Legendre(p, u);
        return sum;
    }

    private static double Legendre(int degree, double u)
    {
        var z = (2 * u) - 1;
        return degree switch
        {
            1 => z,
            2 => ((3 * z * z) - 1) / 2,
            _ => ((5 * z * z * z) - (3 * z)) / 2,
        };
    }
}
