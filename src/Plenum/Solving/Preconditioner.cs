namespace Plenum.Solving;

/// <summary>What steers the iteration from residuals to steps; it never enters a result.</summary>
internal sealed class Preconditioner
{
    private Preconditioner(float[] countries, CoarseModel? coarse, double[] weights)
    {
        Countries = countries;
        Coarse = coarse;
        SpendingWeights = weights;
    }

    /// <summary>(I − diag(π_nn) Γ_n)^−1 by country: what a price residual does once it has fed back at home.</summary>
    public float[] Countries { get; }

    /// <summary>The countries' averages, linearised; null where that is singular.</summary>
    public CoarseModel? Coarse { get; }

    /// <summary>ν^j_n: shares of a country's spending by sector, padded plane.</summary>
    public double[] SpendingWeights { get; }

    /// <summary>Linearises <paramref name="structure"/> at <paramref name="point"/>.</summary>
    public static Preconditioner Build(TradeStructure structure, LinearPoint point) =>
        new(CountryInverses.Compute(structure, point), CoarseModel.Build(structure, point), Weights(structure, point.Expenditure));

    private static double[] Weights(TradeStructure structure, double[] expenditure)
    {
        var weights = new double[expenditure.Length];
        for (var n = 0; n < structure.Countries; n++)
        {
            var row = expenditure.AsSpan(structure.Row(n), structure.Sectors);
            var total = 0.0;
            foreach (var x in row)
                total += x;
            for (var j = 0; j < row.Length; j++)
                weights[structure.Row(n) + j] = row[j] / total;
        }

        return weights;
    }
}
