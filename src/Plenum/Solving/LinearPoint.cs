namespace Plenum.Solving;

/// <summary>Where the model is linearised for steering: trade shares, spending, sales and labour incomes at one state.</summary>
/// <param name="Shares">π by sector, importers × padded exporters.</param>
/// <param name="Received">π net of taxes by sector, or null where nothing is taxed.</param>
/// <param name="Expenditure">X, padded plane.</param>
/// <param name="Output">Y, padded plane.</param>
/// <param name="LabourIncome">ŵ L̂ VA by country.</param>
/// <param name="Bloc">Trading blocs.</param>
/// <param name="ValueAddedShares">γ, padded plane.</param>
/// <param name="InputShares">γ^k, rows padded.</param>
internal sealed record LinearPoint(
    double[][] Shares, double[]?[] Received, double[] Expenditure, double[] Output, double[] LabourIncome, int[] Bloc,
    double[] ValueAddedShares, double[] InputShares)
{
    /// <summary>The structure's own state.</summary>
    public static LinearPoint AtBaseline(TradeStructure structure)
    {
        var ones = new double[structure.CountryStride];
        Array.Fill(ones, 1);
        return new LinearPoint(
            Folded(structure, structure.Kept, structure.Home, _ => ones, _ => ones),
            Net(structure, structure.Received, structure.Home, _ => ones, _ => ones),
            structure.Expenditure, structure.Output, structure.Economy.ValueAdded, structure.Bloc,
            structure.ValueAddedShares, structure.InputShares);
    }

    /// <summary>Where an iteration stands after a sweep.</summary>
    public static LinearPoint AtState(TradeStructure structure, FoldedShock shock, SolverState state)
    {
        int n = structure.Countries, stride = structure.CountryStride;
        ReadOnlyMemory<double> Supplier(int j) => state.Supplier.AsMemory(j * stride, n);
        ReadOnlyMemory<double> Phi(int j) => state.Phi.AsMemory(j * stride, n);
        return new LinearPoint(
            Folded(structure, shock.Kept, shock.Home, Supplier, Phi),
            Net(structure, shock.Received, shock.Home, Supplier, Phi),
            state.Spending, state.Sales, state.LabourIncome, shock.Bloc,
            state.Extended?.ValueAddedShare ?? structure.ValueAddedShares, InputSharesAt(structure, state));
    }

    private static double[] InputSharesAt(TradeStructure structure, SolverState state)
    {
        if (state.Extended is not { } extended)
            return structure.InputShares;
        int sectors = structure.Sectors, stride = structure.SectorStride;
        var shares = new double[structure.InputShares.Length];
        for (var n = 0; n < structure.Countries; n++)
        {
            for (var j = 0; j < sectors; j++)
            {
                var at = structure.Row(n) + j;
                if (structure.MaterialsShares[at] == 0)
                    continue;
                var scale = extended.MaterialsShare[at] / structure.MaterialsShares[at];
                for (var k = 0; k < sectors; k++)
                {
                    var cell = (((n * sectors) + j) * stride) + k;
                    if (structure.InputShares[cell] != 0)
                        shares[cell] = structure.InputShares[cell] * scale * InputBundles.WeightChange(structure, state, structure.Row(n), j, k);
                }
            }
        }

        return shares;
    }

    private static double[][] Folded(
        TradeStructure structure, double[][] kept, double[][] home, Func<int, ReadOnlyMemory<double>> supplier, Func<int, ReadOnlyMemory<double>> phi) =>
        [.. Enumerable.Range(0, structure.Sectors).Select(j => Current(structure, kept[j], home[j], supplier(j).Span, phi(j).Span))];

    private static double[]?[] Net(
        TradeStructure structure, double[]?[] net, double[][] home, Func<int, ReadOnlyMemory<double>> supplier, Func<int, ReadOnlyMemory<double>> phi) =>
        [.. Enumerable.Range(0, structure.Sectors).Select(j => net[j] is { } b ? Current(structure, b, home[j], supplier(j).Span, phi(j).Span) : null)];

    private static double[] Current(
        TradeStructure structure, double[] weights, double[] home, ReadOnlySpan<double> supplier, ReadOnlySpan<double> phi)
    {
        int n = structure.Countries, stride = structure.CountryStride;
        var current = new double[weights.Length];
        for (var m = 0; m < n; m++)
        {
            for (var i = 0; i < n; i++)
                current[(m * stride) + i] = (i == m ? home[m] : weights[(m * stride) + i]) * supplier[i] / phi[m];
        }

        return current;
    }
}
