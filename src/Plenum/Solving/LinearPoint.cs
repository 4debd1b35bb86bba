namespace Plenum.Solving;

/// <summary>Where the model is linearised for steering: trade shares, spending, sales and labour incomes at one state.</summary>
/// <param name="Shares">π by sector, importers × padded exporters.</param>
/// <param name="Received">π net of taxes by sector, or null where nothing is taxed.</param>
/// <param name="Expenditure">X, padded plane.</param>
/// <param name="Output">Y, padded plane.</param>
/// <param name="LabourIncome">ŵ L̂ VA by country.</param>
internal sealed record LinearPoint(
    double[][] Shares, double[]?[] Received, double[] Expenditure, double[] Output, double[] LabourIncome)
{
    /// <summary>The structure's own state.</summary>
    public static LinearPoint AtBaseline(TradeStructure structure) =>
        new(structure.Kept, structure.Received, structure.Expenditure, structure.Output, structure.Economy.ValueAdded);

    /// <summary>Where an iteration stands after a sweep.</summary>
    public static LinearPoint AtState(TradeStructure structure, FoldedShock shock, SolverState state)
    {
        int n = structure.Countries, stride = structure.CountryStride;
        var shares = new double[structure.Sectors][];
        var received = new double[]?[structure.Sectors];
        for (var j = 0; j < structure.Sectors; j++)
        {
            var supplier = state.Supplier.AsSpan(j * stride, n);
            var phi = state.Phi.AsSpan(j * stride, n);
            shares[j] = Current(shock.Kept[j], supplier, phi, stride);
            received[j] = shock.Received[j] is { } net ? Current(net, supplier, phi, stride) : null;
        }

        return new LinearPoint(shares, received, state.Spending, state.Sales, state.LabourIncome);
    }

    private static double[] Current(double[] weights, ReadOnlySpan<double> supplier, ReadOnlySpan<double> phi, int stride)
    {
        var current = new double[weights.Length];
        for (var m = 0; m < phi.Length; m++)
        {
            for (var i = 0; i < supplier.Length; i++)
                current[(m * stride) + i] = weights[(m * stride) + i] * supplier[i] / phi[m];
        }

        return current;
    }
}
