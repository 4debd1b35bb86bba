using Plenum.Kernels.Dense;

namespace Plenum.Solving;

/// <summary>The inverse of each country's domestic input loop, the preconditioner of prices and (transposed) of spending.</summary>
internal static class CountryInverses
{
    /// <summary>(I − diag(π_nn) Γ_n)^−1 for every country, <c>[country][user][input]</c>, rows padded.</summary>
    public static float[] Compute(TradeStructure structure, LinearPoint point)
    {
        int sectors = structure.Sectors, stride = structure.SectorStride;
        var inverses = new float[structure.Countries * sectors * stride];
        var matrix = new double[sectors * sectors];
        for (var n = 0; n < structure.Countries; n++)
        {
            for (var j = 0; j < sectors; j++)
            {
                var domestic = point.Shares[j][(n * structure.CountryStride) + n];
                for (var k = 0; k < sectors; k++)
                {
                    var feedback = domestic * point.InputShares[(((n * sectors) + j) * stride) + k];
                    matrix[(j * sectors) + k] = (j == k ? 1 : 0) - feedback;
                }
            }

            var inverse = LuFactors.Factorise(matrix, sectors)?.Inverse();
            for (var j = 0; j < sectors; j++)
            {
                for (var k = 0; k < sectors; k++)
                {
                    var value = inverse is null ? (j == k ? 1 : 0) : inverse[(j * sectors) + k];
                    inverses[(((n * sectors) + j) * stride) + k] = (float)value;
                }
            }
        }

        return inverses;
    }
}
