namespace Plenum.Solving;

/// <summary>
/// Where an iteration stands: log prices and spending as padded planes, log wages; and what one sweep makes of them.
/// </summary>
internal sealed class SolverState
{
    public SolverState(TradeStructure structure)
    {
        var plane = structure.Countries * structure.SectorStride;
        var cube = structure.Sectors * structure.CountryStride;
        Plane = plane;
        LogPrice = new double[plane];
        Spending = new double[plane];
        LogWage = new double[structure.CountryStride];
        LogCost = new double[plane];
        PriceGap = new double[plane];
        SpendingGap = new double[plane];
        WageGap = new double[structure.CountryStride];
        Sales = new double[plane];
        Demand = new double[plane];
        Income = new double[structure.Countries];
        LabourIncome = new double[structure.Countries];
        TariffRevenue = new double[structure.Countries];
        ExportTaxRevenue = new double[structure.Countries];
        Deficit = new double[structure.Countries];
        Imports = new double[structure.Countries];
        Exports = new double[structure.Countries];
        Extended = structure.Substitution.IsPlain ? null : new ExtendedState(structure);
        Shift = new double[structure.Sectors];
        CostBySector = new double[cube];
        Supplier = new double[cube];
        Phi = new double[cube];
        SpendingBySector = new double[cube];
        SalesBySector = new double[cube];
        NewPrice = new double[cube];
    }

    public int Plane { get; }

    // Null for the plain model.
    public ExtendedState? Extended { get; }

    // The iterate.
    public double[] LogPrice { get; }

    public double[] Spending { get; }

    public double[] LogWage { get; }

    // What a sweep makes of it, planes [country][sector].
    public double[] LogCost { get; }

    public double[] PriceGap { get; }

    public double[] SpendingGap { get; }

    public double[] WageGap { get; }

    public double[] Sales { get; }

    public double[] Demand { get; }

    public double[] Income { get; }

    public double[] LabourIncome { get; }

    public double[] TariffRevenue { get; }

    public double[] ExportTaxRevenue { get; }

    public double[] Deficit { get; }

    // At border prices: what producers receive, export taxes included.
    public double[] Imports { get; }

    public double[] Exports { get; }

    // The same by sector, [sector][country].
    public double[] Shift { get; }

    public double[] CostBySector { get; }

    public double[] Supplier { get; }

    public double[] Phi { get; }

    public double[] SpendingBySector { get; }

    public double[] SalesBySector { get; }

    public double[] NewPrice { get; }

    /// <summary>The iterate alone: log prices, spending, log wages.</summary>
    public SolverPoint Copy() => new([.. LogPrice], [.. Spending], [.. LogWage], Extended is null ? null : [.. Extended.LogSectorWage]);
}
