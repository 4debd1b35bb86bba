using System.Numerics.Tensors;
using Plenum.Trade;

namespace Plenum.Solving;

/// <summary>Copies a converged state out of the workspace into an <see cref="Equilibrium"/> of its own.</summary>
internal static class Assembly
{
    public static Equilibrium Make(
        TradeStructure structure, FoldedShock shock, SolverState state, Shock given, SolveReport report)
    {
        var economy = structure.Economy;
        return new Equilibrium
        {
            Economy = economy,
            WageChange = Exp([.. state.LogWage.AsSpan(0, structure.Countries)]),
            SectorWageChange = SectorWages(structure, state),
            LabourSupplyChange = structure.Substitution.HasLabourSupply
                ? [.. state.Extended!.Labour.Zip(shock.Labour, (chosen, given) => chosen / given)]
                : null,
            UnitCostChange = Exp(Unpad(structure, state.LogCost)),
            PriceChange = Exp(Unpad(structure, state.LogPrice)),
            ExpenditureShares = Shares(structure, shock, state),
            Expenditure = Unpad(structure, state.Spending),
            Output = Unpad(structure, state.Sales),
            Income = [.. state.Income],
            LabourIncome = [.. state.LabourIncome],
            TariffRevenue = [.. state.TariffRevenue],
            ExportTaxRevenue = [.. state.ExportTaxRevenue],
            Deficit = [.. state.Deficit],
            ConsumerPriceChange = ConsumerPrices(structure, state),
            Tariff = given.Tariff ?? economy.Tariff,
            ExportTax = given.ExportTax,
            Report = report,
        };
    }

    /// <summary>The state of an economy that nothing has happened to: every hat exactly 1.</summary>
    public static Equilibrium Unchanged(Economy anchor, Equilibrium solved)
    {
        int n = anchor.Countries, plane = n * anchor.Sectors;
        return new Equilibrium
        {
            Economy = anchor,
            WageChange = Ones(n),
            SectorWageChange = null,
            UnitCostChange = Ones(plane),
            PriceChange = Ones(plane),
            ExpenditureShares = anchor.ExpenditureShares,
            Expenditure = solved.Expenditure,
            Output = solved.Output,
            Income = solved.Income,
            LabourIncome = solved.LabourIncome,
            TariffRevenue = solved.TariffRevenue,
            ExportTaxRevenue = solved.ExportTaxRevenue,
            Deficit = solved.Deficit,
            ConsumerPriceChange = Ones(n),
            Tariff = anchor.Tariff,
            Report = solved.Report,
        };
    }

    // P̂_n = Π_j (P̂^j_n)^α
    private static double[] ConsumerPrices(TradeStructure structure, SolverState state)
    {
        if (state.Extended is { } extended)
            return Exp([.. extended.LogConsumerPrice]);
        var prices = new double[structure.Countries];
        for (var n = 0; n < structure.Countries; n++)
        {
            var sum = 0.0;
            for (var j = 0; j < structure.Sectors; j++)
                sum += structure.FinalShares[structure.Row(n) + j] * state.LogPrice[structure.Row(n) + j];
            prices[n] = Math.Exp(sum);
        }

        return prices;
    }

    // Sectors without labour pay the country's wage.
    private static double[]? SectorWages(TradeStructure structure, SolverState state)
    {
        if (!structure.HasSectorWages)
            return null;
        var wages = Exp(Unpad(structure, state.Extended!.LogSectorWage));
        for (var k = 0; k < wages.Length; k++)
        {
            var n = k / structure.Sectors;
            if (structure.LabourShares[structure.Row(n) + (k % structure.Sectors)] <= 0)
                wages[k] = Math.Exp(state.LogWage[n]);
        }

        return wages;
    }

    private static double[] Shares(TradeStructure structure, FoldedShock shock, SolverState state)
    {
        int n = structure.Countries, stride = structure.CountryStride;
        var shares = GC.AllocateUninitializedArray<double>(structure.Sectors * n * n);
        for (var j = 0; j < structure.Sectors; j++)
        {
            var a = shock.Kept[j];
            var v = state.Supplier.AsSpan(j * stride, n);
            for (var m = 0; m < n; m++)
            {
                var phi = 1 / state.Phi[(j * stride) + m];
                var from = a.AsSpan(m * stride, n);
                var to = shares.AsSpan(((j * n) + m) * n, n);
                TensorPrimitives.Multiply(from, v, to);
                TensorPrimitives.Multiply(to, phi, to);
                to[m] = shock.Home[j][m] * v[m] * phi;
            }
        }

        return shares;
    }

    private static double[] Unpad(TradeStructure structure, double[] padded)
    {
        var plane = GC.AllocateUninitializedArray<double>(structure.Countries * structure.Sectors);
        for (var n = 0; n < structure.Countries; n++)
            padded.AsSpan(structure.Row(n), structure.Sectors).CopyTo(plane.AsSpan(n * structure.Sectors));
        return plane;
    }

    private static double[] Ones(int length)
    {
        var ones = new double[length];
        Array.Fill(ones, 1);
        return ones;
    }

    // In place: what comes in is already the caller's own copy.
    private static double[] Exp(double[] logs)
    {
        for (var k = 0; k < logs.Length; k++)
            logs[k] = Math.Exp(logs[k]);
        return logs;
    }
}
