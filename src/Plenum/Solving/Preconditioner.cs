namespace Plenum.Solving;

/// <summary>What steers the iteration from residuals to steps; it never enters a result.</summary>
internal sealed class Preconditioner
{
    private Preconditioner(float[] countries, CoarseModel? coarse, double[] weights, double[] wageResponse)
    {
        WageResponse = wageResponse;
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

    /// <summary>How strongly a sector's labour market answers its own wage, padded plane; empty when labour is mobile.</summary>
    public double[] WageResponse { get; }

    /// <summary>Linearises <paramref name="structure"/> at <paramref name="point"/>.</summary>
    public static Preconditioner Build(TradeStructure structure, LinearPoint point) =>
        new(CountryInverses.Compute(structure, point), CoarseModel.Build(structure, point), Weights(structure, point.Expenditure),
            structure.HasSectorWages ? OwnWageResponse(structure, point) : []);

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

    // μ from supply, θ γ (1 − Σ_m s_nm π_mn) from buyers who go elsewhere.
    private static double[] OwnWageResponse(TradeStructure structure, LinearPoint point)
    {
        int n = structure.Countries, stride = structure.CountryStride;
        var response = new double[point.Output.Length];
        for (var j = 0; j < structure.Sectors; j++)
        {
            var net = point.Received[j] ?? point.Shares[j];
            for (var c = 0; c < n; c++)
            {
                var at = structure.Row(c) + j;
                var kept = 0.0;
                for (var m = 0; m < n && point.Output[at] > 0; m++)
                {
                    kept += net[(m * stride) + c] * point.Expenditure[structure.Row(m) + j] / point.Output[at]
                        * point.Shares[j][(m * stride) + c];
                }

                response[at] = structure.Substitution.Mobility
                    + (structure.Theta[j] * point.ValueAddedShares[at] * Math.Max(0, 1 - kept));
            }
        }

        return response;
    }
}
