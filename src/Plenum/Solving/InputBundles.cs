using Plenum.Kernels.Dense;
using Plenum.Trade;

namespace Plenum.Solving;

/// <summary>
/// The materials bundle of the extended model: its price, and what a sector buys for it. Critical inputs of a nested user stand
/// beside the bundle of the rest, each with ζ_c; where ζ_c equals the user's ζ that is one flat bundle.
/// </summary>
internal static class InputBundles
{
    /// <summary>ln P̂^M of every sector of country n.</summary>
    public static void Prices(TradeStructure structure, SolverState state, int n)
    {
        var extended = state.Extended!;
        int row = structure.Row(n), sectors = structure.Sectors, stride = structure.SectorStride;
        var matrix = structure.InputShares.AsSpan(n * sectors * stride, sectors * stride);
        var prices = state.LogPrice.AsSpan(row, stride);
        foreach (var (zeta, users) in structure.InputClasses)
        {
            var plain = Substitution.IsOne(zeta);
            var nested = structure.Substitution.IsNested(zeta);
            for (var k = 0; k < sectors; k++)
                extended.PricePower[k] = plain ? prices[k] : Math.Exp((1 - zeta) * prices[k]);
            if (nested)
            {
                foreach (var k in structure.Substitution.CriticalSectors)
                    extended.PricePower[k] = 0;
            }

            Rows.Multiply(matrix, stride, extended.PricePower, extended.Scratch, sectors);
            var shares = nested ? structure.RestShares : structure.MaterialsShares;
            var logs = nested ? extended.LogRest : extended.LogMaterials;
            foreach (var j in users)
            {
                var share = shares[row + j];
                logs[row + j] = share == 0 ? 0
                    : plain ? extended.Scratch[j] / share
                    : Math.Log(extended.Scratch[j] / share) / (1 - zeta);
                if (nested)
                    WithCritical(structure, state, row, j, matrix.Slice(j * stride, sectors));
            }
        }
    }

    /// <summary>Adds what the sectors of country n spend on each input to <paramref name="demand"/>.</summary>
    public static void Purchases(TradeStructure structure, SolverState state, int n, Span<double> demand)
    {
        var extended = state.Extended!;
        int row = structure.Row(n), sectors = structure.Sectors, stride = structure.SectorStride;
        var matrix = structure.InputShares.AsSpan(n * sectors * stride, sectors * stride);
        var critical = structure.Substitution.CriticalInputs ?? 1;
        foreach (var (zeta, users) in structure.InputClasses)
        {
            var plain = Substitution.IsOne(zeta);
            var nested = structure.Substitution.IsNested(zeta);
            Array.Clear(extended.Scratch);
            foreach (var j in users)
            {
                var at = row + j;
                if (structure.MaterialsShares[at] == 0)
                    continue;
                var value = state.Sales[at] * extended.MaterialsShare[at] / structure.MaterialsShares[at];
                if (nested)
                {
                    foreach (var k in structure.Substitution.CriticalSectors)
                        demand[k] += value * matrix[(j * stride) + k] * Math.Exp((1 - critical) * (state.LogPrice[row + k] - extended.LogMaterials[at]));
                    value *= Math.Exp((1 - critical) * (extended.LogRest[at] - extended.LogMaterials[at]));
                }

                var bundle = nested ? extended.LogRest[at] : extended.LogMaterials[at];
                extended.Scratch[j] = plain ? value : value * Math.Exp((zeta - 1) * bundle);
            }

            Array.Clear(extended.Purchases);
            Rows.AddTransposed(matrix, stride, extended.Scratch, extended.Purchases, sectors);
            for (var k = 0; k < sectors; k++)
            {
                if (nested && structure.Substitution.CriticalSectors.Contains(k))
                    continue;
                demand[k] += plain ? extended.Purchases[k] : extended.Purchases[k] * Math.Exp((1 - zeta) * state.LogPrice[row + k]);
            }
        }
    }

    /// <summary>Change of the share of input k in the materials of sector j: its weight in the bundle, new over old.</summary>
    public static double WeightChange(TradeStructure structure, SolverState state, int row, int j, int k)
    {
        var extended = state.Extended!;
        var zeta = structure.Substitution.InputsOf(j);
        var price = state.LogPrice[row + k];
        var bundle = extended.LogMaterials[row + j];
        if (!structure.Substitution.IsNested(zeta))
            return Math.Exp((1 - zeta) * (price - bundle));
        var critical = structure.Substitution.CriticalInputs!.Value;
        if (structure.Substitution.CriticalSectors.Contains(k))
            return Math.Exp((1 - critical) * (price - bundle));
        var rest = extended.LogRest[row + j];
        return Math.Exp(((1 - critical) * (rest - bundle)) + ((1 - zeta) * (price - rest)));
    }

    private static void WithCritical(TradeStructure structure, SolverState state, int row, int j, ReadOnlySpan<double> shares)
    {
        var extended = state.Extended!;
        var materials = structure.MaterialsShares[row + j];
        if (materials == 0)
        {
            extended.LogMaterials[row + j] = 0;
            return;
        }

        var critical = structure.Substitution.CriticalInputs!.Value;
        var plain = Substitution.IsOne(critical);
        var sum = structure.RestShares[row + j] * (plain ? extended.LogRest[row + j] : Math.Exp((1 - critical) * extended.LogRest[row + j]));
        foreach (var k in structure.Substitution.CriticalSectors)
            sum += shares[k] * (plain ? state.LogPrice[row + k] : Math.Exp((1 - critical) * state.LogPrice[row + k]));
        extended.LogMaterials[row + j] = plain ? sum / materials : Math.Log(sum / materials) / (1 - critical);
    }
}
