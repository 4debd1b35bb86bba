using Plenum.Kernels.Dense;
using Plenum.Kernels.Numeric;
using Plenum.Kernels.Trade;
using Plenum.Trade;

namespace Plenum.Solving;

/// <summary>
/// One pass over the model at a given iterate: unit costs, prices, trade, incomes, spending and labour demand, and how far
/// each equation is from holding. About 3N²J + 2NJ² multiply-adds and 2NJ exponentials and logarithms.
/// </summary>
internal static class Sweep
{
    /// <summary>Evaluates all equations at <paramref name="state"/>; returns the largest relative residual.</summary>
    public static double Evaluate(TradeStructure structure, FoldedShock shock, SolverState state)
    {
        Normalise(structure, shock, state);
        if (state.Extended is null)
            Costs(structure, state);
        else
            ExtendedSweep.Costs(structure, state);
        Transpose.Forward(state.LogCost, structure.SectorStride, state.CostBySector, structure.CountryStride, structure.Countries, structure.Sectors);
        Transpose.Forward(state.Spending, structure.SectorStride, state.SpendingBySector, structure.CountryStride, structure.Countries, structure.Sectors);
        Array.Clear(state.Imports);
        Array.Clear(state.Exports);
        Array.Clear(state.TariffRevenue);
        for (var j = 0; j < structure.Sectors; j++)
            Market(structure, shock, state, j);
        Transpose.Forward(state.NewPrice, structure.CountryStride, state.PriceGap, structure.SectorStride, structure.Sectors, structure.Countries);
        Transpose.Forward(state.SalesBySector, structure.CountryStride, state.Sales, structure.SectorStride, structure.Sectors, structure.Countries);
        Incomes(structure, shock, state);
        return Gaps(structure, state);
    }

    // World value added is the numeraire: Σ ŵ L̂ VA = 1 whatever the order of countries. Wages between blocs that do not trade
    // are pinned by nothing; each bloc keeps its share of world income.
    private static void Normalise(TradeStructure structure, FoldedShock shock, SolverState state)
    {
        if (structure.HasSectorWages)
            ExtendedSweep.CountryWages(structure, state);
        if (state.Extended is not null)
            ExtendedSweep.Labour(structure, shock, state);
        var supply = structure.Substitution.LabourSupply;
        var supplied = state.Extended?.Labour ?? shock.Labour;
        var world = 0.0;
        foreach (var labour in shock.Labour)
            world += labour;
        for (var bloc = 0; bloc < structure.Countries; bloc++)
        {
            double income = 0, share = 0;
            for (var n = 0; n < structure.Countries; n++)
            {
                if (shock.Bloc[n] != bloc)
                    continue;
                income += Math.Exp(state.LogWage[n]) * supplied[n];
                share += shock.Labour[n];
            }

            if (share == 0)
                continue;
            var shift = Math.Log(income * world / share);
            if (supply != 0)
                shift /= 1 + supply;
            for (var n = 0; n < structure.Countries; n++)
            {
                if (shock.Bloc[n] != bloc)
                    continue;
                state.LogWage[n] -= shift;
                if (structure.HasSectorWages)
                    ExtendedSweep.ShiftSectorWages(structure, state, n, shift);
                if (supply != 0)
                    supplied[n] *= Math.Exp(-supply * shift);
                state.LabourIncome[n] = Math.Exp(state.LogWage[n]) * supplied[n];
            }
        }
    }

    // ln ĉ = γ ln ŵ + Σ_k γ^k ln P̂^k
    private static void Costs(TradeStructure structure, SolverState state)
    {
        int sectors = structure.Sectors, stride = structure.SectorStride;
        for (var n = 0; n < structure.Countries; n++)
        {
            var row = structure.Row(n);
            var cost = state.LogCost.AsSpan(row, stride);
            Rows.Multiply(structure.InputShares.AsSpan(n * sectors * stride, sectors * stride), stride, state.LogPrice.AsSpan(row, stride), cost, sectors);
            var wage = state.LogWage[n];
            var gamma = structure.ValueAddedShares.AsSpan(row, sectors);
            for (var j = 0; j < gamma.Length; j++)
                cost[j] += gamma[j] * wage;
        }
    }

    private static void Market(TradeStructure structure, FoldedShock shock, SolverState state, int j)
    {
        int n = structure.Countries, stride = structure.CountryStride, from = j * stride;
        var theta = structure.Theta[j];
        var cost = state.CostBySector.AsSpan(from, stride);
        cost[n..].Fill(cost[0]);
        var (least, greatest) = Elementary.Range(cost, n);
        var shift = 0.5 * (least + greatest);
        state.Shift[j] = shift;
        var supplier = state.Supplier.AsSpan(from, stride);
        var technology = shock.HasTechnology ? shock.Technology.AsSpan(from, stride) : [];
        Elementary.ScaledExp(cost, theta, shift, technology, supplier, stride);
        var phi = state.Phi.AsSpan(from, stride);
        var spending = state.SpendingBySector.AsSpan(from, stride);
        var sales = state.SalesBySector.AsSpan(from, stride);
        if (structure.DomesticOnly[j])
            SectorMarket.ClearAtHome(shock.Home[j], supplier, spending, phi, sales, n);
        else
            SectorMarket.Clear(shock.Kept[j], shock.Received[j], shock.Home[j], stride, supplier, spending, phi, state.TariffRevenue, sales, state.Imports, state.Exports, n);
        phi[n..].Fill(1);
        Elementary.ScaledLog(phi, theta, shift, state.NewPrice.AsSpan(from, stride), stride);
    }

    // I = ŵ L̂ VA + R + T + D
    private static void Incomes(TradeStructure structure, FoldedShock shock, SolverState state)
    {
        Array.Clear(state.ExportTaxRevenue);
        foreach (var entry in shock.ExportTaxes)
        {
            var from = entry.Sector * structure.CountryStride;
            var b = shock.Received[entry.Sector]![(entry.Importer * structure.CountryStride) + entry.Exporter];
            var paid = b * state.Supplier[from + entry.Exporter] * state.SpendingBySector[from + entry.Importer]
                / state.Phi[from + entry.Importer] * entry.Rate;
            state.ExportTaxRevenue[entry.Exporter] += paid;
            state.TariffRevenue[entry.Importer] -= paid;
            state.Exports[entry.Exporter] += paid;
            state.Imports[entry.Importer] += paid;
        }

        Transfers(structure, state);
        for (var n = 0; n < structure.Countries; n++)
            state.Income[n] = state.LabourIncome[n] + state.TariffRevenue[n] + state.ExportTaxRevenue[n] + state.Deficit[n];
    }

    private static void Transfers(TradeStructure structure, SolverState state)
    {
        var economy = structure.Economy;
        switch (structure.Deficits)
        {
            case DeficitRule.Zero:
                break;
            case DeficitRule.Fixed:
                economy.Deficit.CopyTo(state.Deficit, 0);
                break;
            default:
                var sum = 0.0;
                for (var n = 0; n < structure.Countries; n++)
                    sum += economy.Deficit[n] / economy.ValueAdded[n] * state.LabourIncome[n];
                for (var n = 0; n < structure.Countries; n++)
                    state.Deficit[n] = state.LabourIncome[n] * ((economy.Deficit[n] / economy.ValueAdded[n]) - sum);
                break;
        }
    }

    // X = Γ Y + α I, and the distance of every equation from holding.
    private static double Gaps(TradeStructure structure, SolverState state)
    {
        var sectors = structure.Sectors;
        var worst = 0.0;
        var extended = state.Extended;
        for (var n = 0; n < structure.Countries; n++)
        {
            var row = structure.Row(n);
            if (extended is null)
                Demand(structure, state, n);
            else
                ExtendedSweep.Demand(structure, state, n);
            worst = Worse(worst, MarketGaps.Measure(
                state.LogPrice.AsSpan(row, sectors), state.PriceGap.AsSpan(row, sectors), state.Demand.AsSpan(row, sectors),
                state.Spending.AsSpan(row, sectors), state.SpendingGap.AsSpan(row, sectors)));
            var gamma = extended is null ? structure.ValueAddedShares : extended.ValueAddedShare;
            var labour = FixedOrder.Dot(gamma.AsSpan(row, sectors), state.Sales.AsSpan(row, sectors));
            worst = Worse(worst, (labour / state.LabourIncome[n]) - 1);
            state.WageGap[n] = Balance(state, n);
            worst = Worse(worst, state.WageGap[n]);
            if (structure.HasSectorWages)
                worst = Math.Max(worst, ExtendedSweep.SectorWages(structure, state, n));
        }

        return worst;
    }

    private static void Demand(TradeStructure structure, SolverState state, int n)
    {
        int sectors = structure.Sectors, stride = structure.SectorStride, row = structure.Row(n);
        var demand = state.Demand.AsSpan(row, stride);
        var income = state.Income[n];
        var alpha = structure.FinalShares.AsSpan(row, stride);
        for (var j = 0; j < demand.Length; j++)
            demand[j] = alpha[j] * income;
        Rows.AddTransposed(
            structure.InputShares.AsSpan(n * sectors * stride, sectors * stride), stride, state.Sales.AsSpan(row, stride), demand, sectors);
    }

    // The labour market by Walras' law, in a form that keeps its digits however little a country trades.
    private static double Balance(SolverState state, int n)
    {
        var sold = state.Exports[n] + Math.Max(0, state.Deficit[n]);
        var bought = state.Imports[n] + Math.Max(0, -state.Deficit[n]);
        return sold == 0 && bought == 0 ? 0 : Math.Log(sold / bought);
    }

    // A NaN must win: Math.Max would let it through only by accident of order.
    internal static double Worse(double worst, double gap)
    {
        var size = Math.Abs(gap);
        return size > worst || double.IsNaN(size) ? size : worst;
    }
}
