using Plenum.Kernels.Dense;

namespace Plenum.Solving;

/// <summary>
/// The model seen from far away: three numbers a country (a common shift of its prices, of its spending, and its wage),
/// linearised and inverted once. It tells the iteration how the countries' averages must move together; the fine detail is left to
/// <see cref="CountryInverses"/> and to the acceleration.
/// </summary>
/// <remarks>
/// With c_i = γ w_i + (1−γ) a_i, flow F^j_im of i's sales to m and K^j = θ_j (diag(Y^j) − F^j π^j):
/// prices r^p_n = a_n − Σ_j ν^j_n Σ_i π_ni c_i (ν the spending weights); spending r^x_n = b_n − [Σ_j (1−γ) ΔY^j_n + ΔI_n]/X_n;
/// wages r^w_n = w_n − Σ_j γ ΔY^j_n / L_n; ΔY^j = F^j b − K^j c. The gap the solver sees is the log trade balance, which by Walras'
/// law is (L r^w + X r^x)/T to first order, T being trade. Equal shifts of everything inside a trading bloc solve the homogeneous
/// system (homogeneity), so each bloc's numeraire Σ VA w is added to its wage rows.
/// </remarks>
internal sealed class CoarseModel
{
    private readonly double[] _inverse;
    private readonly int _countries;
    private readonly int _stride;

    private CoarseModel(double[] inverse, int countries, int stride)
    {
        _inverse = inverse;
        _countries = countries;
        _stride = stride;
    }

    /// <summary>Length of the padded vectors <see cref="Apply"/> takes: price, spending and wage gaps of all countries.</summary>
    public int Length => _stride;

    /// <summary>steps = inverse · gaps, both laid out prices, spending, wages.</summary>
    public void Apply(ReadOnlySpan<double> gaps, Span<double> steps) =>
        Rows.Multiply(_inverse, _stride, gaps, steps, 3 * _countries);

    /// <summary>Linearises <paramref name="structure"/> at <paramref name="point"/>; null when the result is singular.</summary>
    public static CoarseModel? Build(TradeStructure structure, LinearPoint point)
    {
        var n = structure.Countries;
        var size = 3 * n;
        var matrix = new double[size * size];
        var labour = new double[n];
        var spending = new double[n];
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < structure.Sectors; j++)
            {
                var at = structure.Row(c) + j;
                labour[c] += point.ValueAddedShares[at] * point.Output[at];
                spending[c] += point.Expenditure[at];
            }
        }

        for (var j = 0; j < structure.Sectors; j++)
            AddSector(structure, point, j, labour, spending, matrix);
        for (var c = 0; c < n; c++)
        {
            matrix[(c * size) + c] += 1;
            matrix[((n + c) * size) + n + c] += 1;
            matrix[((n + c) * size) + (2 * n) + c] -= point.LabourIncome[c] / spending[c];
            matrix[(((2 * n) + c) * size) + (2 * n) + c] += 1;
            LabourSupply(structure.Substitution.LabourSupply, c, point.LabourIncome[c] / spending[c], matrix, n);
            BalanceRow(structure, point, c, labour[c], spending[c], matrix);
        }

        var inverse = LuFactors.Factorise(matrix, size)?.Inverse();
        if (inverse is null)
            return null;
        var stride = Padding.Round(size);
        var padded = new double[size * stride];
        for (var r = 0; r < size; r++)
            inverse.AsSpan(r * size, size).CopyTo(padded.AsSpan(r * stride));
        return new CoarseModel(padded, n, stride);
    }

    // ln L̂ = η (w − p): labour income answers the wage by 1 + η and the price by −η.
    private static void LabourSupply(double supply, int c, double incomeShare, double[] matrix, int n)
    {
        if (supply == 0)
            return;
        var size = 3 * n;
        matrix[((n + c) * size) + (2 * n) + c] -= supply * incomeShare;
        matrix[((n + c) * size) + c] += supply * incomeShare;
        matrix[(((2 * n) + c) * size) + (2 * n) + c] += supply;
        matrix[(((2 * n) + c) * size) + c] -= supply;
    }

    // Turns the labour row of country c into its trade-balance row, and adds the numeraire of its bloc.
    private static void BalanceRow(
        TradeStructure structure, LinearPoint point, int c, double labour, double spending, double[] matrix)
    {
        int n = structure.Countries, size = 3 * n, stride = structure.CountryStride;
        double exports = 0, imports = 0;
        for (var j = 0; j < structure.Sectors; j++)
        {
            var net = point.Received[j] ?? point.Shares[j];
            for (var m = 0; m < n; m++)
            {
                if (m == c)
                    continue;
                exports += net[(m * stride) + c] * point.Expenditure[structure.Row(m) + j];
                imports += net[(c * stride) + m] * point.Expenditure[structure.Row(c) + j];
            }
        }

        var trade = Math.Max(exports, imports);
        var row = matrix.AsSpan(((2 * n) + c) * size, size);
        var demand = matrix.AsSpan((n + c) * size, size);
        if (trade > 0)
        {
            for (var k = 0; k < size; k++)
                row[k] = ((labour * row[k]) + (spending * demand[k])) / trade;
        }
        else
        {
            row.Clear();
            row[(2 * n) + c] = 1;
        }

        for (var i = 0; i < n; i++)
        {
            if (point.Bloc[i] == point.Bloc[c])
                row[(2 * n) + i] += point.LabourIncome[i];
        }
    }

    private static void AddSector(TradeStructure structure, LinearPoint point, int j, double[] labour, double[] spending, double[] matrix)
    {
        int n = structure.Countries, stride = structure.CountryStride, size = 3 * n;
        var pi = point.Shares[j];
        var net = point.Received[j] ?? pi;
        var response = new double[n];
        var toPrices = new double[n];
        var toWages = new double[n];
        for (var c = 0; c < n; c++)
        {
            var x = point.Expenditure[structure.Row(c) + j];
            if (spending[c] != 0 && x != 0)
                AddPrices(structure, point, j, c, x / spending[c], matrix);
            var y = point.Output[structure.Row(c) + j];
            if (y == 0)
                continue;
            var gamma = point.ValueAddedShares[structure.Row(c) + j];
            var materials = (1 - gamma) / spending[c];
            var wages = gamma / labour[c];
            Array.Clear(response);
            response[c] = y;
            for (var m = 0; m < n; m++)
            {
                var flow = net[(m * stride) + c] * point.Expenditure[structure.Row(m) + j];
                if (flow == 0)
                    continue;
                matrix[((n + c) * size) + n + m] -= materials * flow;
                matrix[(((2 * n) + c) * size) + n + m] -= wages * flow;
                if (structure.DomesticOnly[j] || flow < 1e-7 * y)
                    continue;
                Rows.AddScaled(pi.AsSpan(m * stride, n), -flow, response);
            }

            if (structure.DomesticOnly[j])
                continue;
            for (var i = 0; i < n; i++)
            {
                var k = structure.Theta[j] * response[i];
                toWages[i] = k * point.ValueAddedShares[structure.Row(i) + j];
                toPrices[i] = k - toWages[i];
            }

            Rows.AddScaled(toPrices, materials, matrix.AsSpan((n + c) * size, n));
            Rows.AddScaled(toWages, materials, matrix.AsSpan(((n + c) * size) + (2 * n), n));
            Rows.AddScaled(toPrices, wages, matrix.AsSpan(((2 * n) + c) * size, n));
            Rows.AddScaled(toWages, wages, matrix.AsSpan((((2 * n) + c) * size) + (2 * n), n));
        }
    }

    private static void AddPrices(TradeStructure structure, LinearPoint point, int j, int c, double weight, double[] matrix)
    {
        int n = structure.Countries, size = 3 * n;
        var source = point.Shares[j].AsSpan(c * structure.CountryStride, n);
        for (var i = 0; i < n; i++)
        {
            var share = point.ValueAddedShares[structure.Row(i) + j];
            matrix[(c * size) + i] -= weight * source[i] * (1 - share);
            matrix[(c * size) + (2 * n) + i] -= weight * source[i] * share;
        }
    }
}
