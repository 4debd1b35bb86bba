namespace Plenum.Solving;

/// <summary>What a sweep of the extended model needs beyond <see cref="SolverState"/>; padded planes <c>[country][sector]</c>.</summary>
internal sealed class ExtendedState
{
    public ExtendedState(TradeStructure structure)
    {
        var plane = structure.Countries * structure.SectorStride;
        LogSectorWage = new double[plane];
        SectorWageGap = new double[plane];
        LogMaterials = new double[plane];
        LogRest = new double[plane];
        Labour = new double[structure.Countries];
        ValueAddedShare = new double[plane];
        MaterialsShare = new double[plane];
        FinalShare = new double[plane];
        LogConsumerPrice = new double[structure.Countries];
        PricePower = new double[structure.SectorStride];
        Scratch = new double[structure.SectorStride];
        Purchases = new double[structure.SectorStride];
    }

    /// <summary>ln ŵ^j_n, part of the iterate when labour is not mobile.</summary>
    public double[] LogSectorWage { get; }

    /// <summary>ln γ′Y′/(L̂ VA^j) − μ ln ŵ^j − (1−μ) ln Φ̂.</summary>
    public double[] SectorWageGap { get; }

    /// <summary>ln P̂^M, the price of the materials bundle.</summary>
    public double[] LogMaterials { get; }

    /// <summary>ln of the price of the inputs that are not critical; in use where a user nests the critical ones.</summary>
    public double[] LogRest { get; }

    /// <summary>L̂_n VA_n at the real wage of the iterate.</summary>
    public double[] Labour { get; }

    /// <summary>γ′.</summary>
    public double[] ValueAddedShare { get; }

    /// <summary>1 − γ′, from its own formula.</summary>
    public double[] MaterialsShare { get; }

    /// <summary>α′.</summary>
    public double[] FinalShare { get; }

    /// <summary>ln P̂_n.</summary>
    public double[] LogConsumerPrice { get; }

    /// <summary>(P̂^k)^(1−ζ) of one country.</summary>
    public double[] PricePower { get; }

    /// <summary>Memory of one country's row.</summary>
    public double[] Scratch { get; }

    /// <summary>Memory of one country's row.</summary>
    public double[] Purchases { get; }
}
