namespace Plenum.Trade;

/// <summary>
/// A solved equilibrium: hats relative to the <see cref="Economy"/> it was solved from, levels in units of that economy
/// (world value added = 1). Only converged solves make one.
/// </summary>
/// <remarks>Planes are <c>[country][sector]</c>, cubes <c>[sector][importer][exporter]</c>.</remarks>
public sealed record Equilibrium
{
    /// <summary>The economy the hats refer to.</summary>
    public required Economy Economy { get; init; }

    /// <summary>ŵ_n; Φ̂_n where labour is not fully mobile between sectors.</summary>
    public required double[] WageChange { get; init; }

    /// <summary>ŵ^j_n, plane, or null where every sector of a country pays <see cref="WageChange"/>.</summary>
    public double[]? SectorWageChange { get; init; }

    /// <summary>L̂_n as people chose it, on top of the shock's, or null where labour supply is fixed.</summary>
    public double[]? LabourSupplyChange { get; init; }

    /// <summary>ĉ^j_n.</summary>
    public required double[] UnitCostChange { get; init; }

    /// <summary>P̂^j_n.</summary>
    public required double[] PriceChange { get; init; }

    /// <summary>π′.</summary>
    public required double[] ExpenditureShares { get; init; }

    /// <summary>X′^j_n: spending, tariffs included.</summary>
    public required double[] Expenditure { get; init; }

    /// <summary>Y′^j_n: producers' sales, net of tariffs and export taxes.</summary>
    public required double[] Output { get; init; }

    /// <summary>I′_n.</summary>
    public required double[] Income { get; init; }

    /// <summary>ŵ_n L̂_n VA_n.</summary>
    public required double[] LabourIncome { get; init; }

    /// <summary>R′_n: tariff (and importer rent) revenue.</summary>
    public required double[] TariffRevenue { get; init; }

    /// <summary>T′_n: export-tax revenue.</summary>
    public required double[] ExportTaxRevenue { get; init; }

    /// <summary>D′_n.</summary>
    public required double[] Deficit { get; init; }

    /// <summary>P̂_n: price index of final spending (CES where σ is not 1).</summary>
    public required double[] ConsumerPriceChange { get; init; }

    /// <summary>τ′ as solved, cube of rates; the economy's own array when nothing changed.</summary>
    public required double[] Tariff { get; init; }

    /// <summary>e′ as solved, cube of rates, or null for none.</summary>
    public double[]? ExportTax { get; init; }

    /// <summary>What the shock's quotas came to, in the shock's order; their rates are part of <see cref="Tariff"/> and <see cref="ExportTax"/>.</summary>
    public IReadOnlyList<QuotaOutcome> Quotas { get; internal init; } = [];

    /// <summary>How it was solved.</summary>
    public required SolveReport Report { get; init; }

    /// <summary>The same equilibrium with what its quotas came to.</summary>
    internal Equilibrium With(IReadOnlyList<QuotaOutcome> quotas, SolveReport report) => new()
    {
        Economy = Economy,
        WageChange = WageChange,
        SectorWageChange = SectorWageChange,
        LabourSupplyChange = LabourSupplyChange,
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
        Tariff = Tariff,
        ExportTax = ExportTax,
        Quotas = quotas,
        Report = report,
    };
}
