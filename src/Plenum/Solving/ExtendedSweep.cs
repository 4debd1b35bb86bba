using Plenum.Trade;

namespace Plenum.Solving;

/// <summary>
/// The parts of a sweep that change when costs and final spending are CES and labour moves imperfectly: unit costs, cost
/// shares, demand, sector wages. Trade, prices and incomes are those of <see cref="Sweep"/>.
/// </summary>
/// <remarks>
/// ĉ = [γ ŵ^(1−ξ) + (1−γ) (P̂^M)^(1−ξ)]^(1/(1−ξ)); P̂^M = [Σ ω (P̂^k)^(1−ζ)]^(1/(1−ζ)), ω = γ^k/(1−γ); γ′ = γ (ŵ/ĉ)^(1−ξ);
/// critical inputs k of a nested user: P̂^M = [Σ_c ω_c (P̂^c)^(1−ζc) + ω_R (P̂^R)^(1−ζc)]^(1/(1−ζc)), P̂^R the same mean of the rest at ζ;
/// P̂ = [Σ α (P̂^j)^(1−σ)]^(1/(1−σ)); L̂ = (Φ̂/P̂)^η times the shock; (ŵ^j)^μ Φ̂^(1−μ) L̂ VA^j = γ′ Y′, Φ̂ = [Σ ℓ (ŵ^j)^μ]^(1/μ).
/// </remarks>
internal static class ExtendedSweep
{
    /// <summary>Φ̂ by country from its sectors' wages, before the numeraire is set.</summary>
    public static void CountryWages(TradeStructure structure, SolverState state)
    {
        var extended = state.Extended!;
        var mu = structure.Substitution.Mobility;
        for (var n = 0; n < structure.Countries; n++)
        {
            var wages = extended.LogSectorWage.AsSpan(structure.Row(n), structure.Sectors);
            var labour = structure.LabourShares.AsSpan(structure.Row(n), structure.Sectors);
            var top = double.NegativeInfinity;
            for (var j = 0; j < wages.Length; j++)
                top = labour[j] > 0 ? Math.Max(top, wages[j]) : top;
            var sum = 0.0;
            for (var j = 0; j < wages.Length; j++)
            {
                if (labour[j] > 0)
                    sum += labour[j] * Math.Exp(mu * (wages[j] - top));
            }

            state.LogWage[n] = top + (Math.Log(sum) / mu);
        }
    }

    /// <summary>L̂ VA at the iterate's real wages, before the numeraire is set.</summary>
    public static void Labour(TradeStructure structure, FoldedShock shock, SolverState state)
    {
        var extended = state.Extended!;
        shock.Labour.CopyTo(extended.Labour, 0);
        if (!structure.Substitution.HasLabourSupply)
            return;
        for (var n = 0; n < structure.Countries; n++)
        {
            FinalShares(structure, state, n);
            extended.Labour[n] *= Math.Exp(structure.Substitution.LabourSupply * (state.LogWage[n] - extended.LogConsumerPrice[n]));
        }
    }

    /// <summary>Shifts the sectors' wages as the numeraire shifted their country's.</summary>
    public static void ShiftSectorWages(TradeStructure structure, SolverState state, int country, double shift)
    {
        var wages = state.Extended!.LogSectorWage.AsSpan(structure.Row(country), structure.Sectors);
        for (var j = 0; j < wages.Length; j++)
            wages[j] -= shift;
    }

    /// <summary>ln ĉ of every sector, and the cost shares that go with it.</summary>
    public static void Costs(TradeStructure structure, SolverState state)
    {
        var extended = state.Extended!;
        var xi = structure.Substitution.ValueAdded;
        for (var n = 0; n < structure.Countries; n++)
        {
            InputBundles.Prices(structure, state, n);
            var row = structure.Row(n);
            for (var j = 0; j < structure.Sectors; j++)
            {
                var at = row + j;
                var gamma = structure.ValueAddedShares[at];
                var wage = structure.HasSectorWages && structure.LabourShares[at] > 0 ? extended.LogSectorWage[at] : state.LogWage[n];
                var materials = structure.MaterialsShares[at];
                if (Substitution.IsOne(xi) || materials == 0)
                {
                    state.LogCost[at] = (gamma * wage) + (materials * extended.LogMaterials[at]);
                    extended.ValueAddedShare[at] = gamma;
                    extended.MaterialsShare[at] = materials;
                    continue;
                }

                var labourPower = Math.Exp((1 - xi) * wage);
                var materialsPower = Math.Exp((1 - xi) * extended.LogMaterials[at]);
                var total = (gamma * labourPower) + (materials * materialsPower);
                state.LogCost[at] = Math.Log(total) / (1 - xi);
                extended.ValueAddedShare[at] = gamma * labourPower / total;
                extended.MaterialsShare[at] = materials * materialsPower / total;
            }
        }
    }

    /// <summary>X = Σ_j γ′^k Y + α′ I of country n, into the state's demand.</summary>
    public static void Demand(TradeStructure structure, SolverState state, int n)
    {
        var extended = state.Extended!;
        int row = structure.Row(n), sectors = structure.Sectors, stride = structure.SectorStride;
        FinalShares(structure, state, n);
        var demand = state.Demand.AsSpan(row, stride);
        demand.Clear();
        for (var k = 0; k < sectors; k++)
            demand[k] = extended.FinalShare[row + k] * state.Income[n];
        InputBundles.Purchases(structure, state, n, demand);
    }

    /// <summary>How far each sector's labour market of country n is from clearing; returns the largest gap.</summary>
    public static double SectorWages(TradeStructure structure, SolverState state, int n)
    {
        var extended = state.Extended!;
        var mu = structure.Substitution.Mobility;
        var worst = 0.0;
        for (var j = 0; j < structure.Sectors; j++)
        {
            var at = structure.Row(n) + j;
            if (structure.LabourShares[at] <= 0)
                continue;
            var paid = extended.ValueAddedShare[at] * state.Sales[at] / (extended.Labour[n] * structure.LabourShares[at]);
            var gap = Math.Log(paid) - (mu * extended.LogSectorWage[at]) - ((1 - mu) * state.LogWage[n]);
            extended.SectorWageGap[at] = gap;
            worst = Sweep.Worse(worst, gap);
        }

        return worst;
    }

    private static void FinalShares(TradeStructure structure, SolverState state, int n)
    {
        var extended = state.Extended!;
        var row = structure.Row(n);
        var sigma = structure.Substitution.Final;
        var sum = 0.0;
        if (Substitution.IsOne(sigma))
        {
            for (var j = 0; j < structure.Sectors; j++)
            {
                extended.FinalShare[row + j] = structure.FinalShares[row + j];
                sum += structure.FinalShares[row + j] * state.LogPrice[row + j];
            }

            extended.LogConsumerPrice[n] = sum;
            return;
        }

        for (var j = 0; j < structure.Sectors; j++)
        {
            var weight = structure.FinalShares[row + j] * Math.Exp((1 - sigma) * state.LogPrice[row + j]);
            extended.FinalShare[row + j] = weight;
            sum += weight;
        }

        for (var j = 0; j < structure.Sectors; j++)
            extended.FinalShare[row + j] /= sum;
        extended.LogConsumerPrice[n] = Math.Log(sum) / (1 - sigma);
    }
}
