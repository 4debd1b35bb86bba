using Plenum.Trade;

namespace Plenum.Tests.Batteries;

/// <summary>What <see cref="SlowReference"/> finds; the same quantities and layouts as the engine's own result.</summary>
public sealed class SlowSolution
{
    public required double[] WageChange { get; init; }
    public required double[] UnitCostChange { get; init; }
    public required double[] PriceChange { get; init; }
    public required double[] ExpenditureShares { get; init; }
    public required double[] Expenditure { get; init; }
    public required double[] Output { get; init; }
    public required double[] LabourIncome { get; init; }
    public required double[] TariffRevenue { get; init; }
    public required double[] ExportTaxRevenue { get; init; }
    public required double[] Deficit { get; init; }
    public required double[] Income { get; init; }
    public required double[] ConsumerPriceChange { get; init; }

    /// <summary>Largest gap of the wage equations: |ln(exports + D) − ln(imports)| over the countries that trade.</summary>
    public required double Gap { get; init; }

    /// <summary>The wage equations themselves: ln(exports + D⁺) − ln(imports + D⁻), zero for a closed country.</summary>
    public required double[] Balance { get; init; }

    /// <summary>Exports plus imports by country, at border prices.</summary>
    public required double[] Traded { get; init; }

    /// <summary>Countries whose wage level the equilibrium does not determine: they trade with nobody.</summary>
    public required bool[] Closed { get; init; }

    /// <summary>
    /// Countries joined by trade carry the same number; wages of countries with different numbers have no common measure,
    /// and here each bloc keeps its share of world income.
    /// </summary>
    public int[] Bloc { get; set; } = [];

    /// <summary>The same in the engine's own type, for <see cref="ResidualCheck"/> and for comparisons.</summary>
    public Equilibrium AsEquilibrium(Economy economy, Shock shock)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(shock);
        return new Equilibrium
        {
            Economy = economy,
            WageChange = WageChange,
            UnitCostChange = UnitCostChange,
            PriceChange = PriceChange,
            ExpenditureShares = ExpenditureShares,
            Expenditure = Expenditure,
            Output = Output,
            Income = Income,
            LabourIncome = LabourIncome,
            TariffRevenue = TariffRevenue,
            ExportTaxRevenue = ExportTaxRevenue,
            Deficit = Deficit,
            ConsumerPriceChange = ConsumerPriceChange,
            Tariff = shock.Tariff ?? economy.Tariff,
            ExportTax = shock.ExportTax,
            Report = new SolveReport(SolveStatus.Converged, Gap, 0, 0, "", "slow reference"),
        };
    }
}
