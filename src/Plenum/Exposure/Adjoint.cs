using System.Numerics.Tensors;

namespace Plenum.Exposure;

/// <summary>What a unit of each quantity of the model is worth to an objective; linear, so solutions add up.</summary>
/// <param name="countries">N.</param>
/// <param name="plane">Length of a padded plane.</param>
internal sealed class Adjoint(int countries, int plane)
{
    /// <summary>Weights of the objective: ln W by country.</summary>
    public double[] Objective { get; } = new double[countries];

    /// <summary>ω: labour markets.</summary>
    public double[] Labour { get; } = new double[countries];

    /// <summary>Ī: income.</summary>
    public double[] Income { get; } = new double[countries];

    /// <summary>ν: spending.</summary>
    public double[] Spending { get; } = new double[plane];

    /// <summary>Ȳ: producers' sales.</summary>
    public double[] Sales { get; } = new double[plane];

    /// <summary>μ: prices.</summary>
    public double[] Prices { get; } = new double[plane];

    /// <summary>Unit costs.</summary>
    public double[] UnitCost { get; } = new double[plane];

    /// <summary>θ Σ h over importers, by exporter.</summary>
    public double[] ThetaByExporter { get; } = new double[plane];

    /// <summary>θ Σ h over exporters, by importer.</summary>
    public double[] ThetaByImporter { get; } = new double[plane];

    /// <summary>Adds <paramref name="times"/> another solution.</summary>
    public void Add(Adjoint other, double times)
    {
        double[][] mine = [Objective, Labour, Income, Spending, Sales, Prices, UnitCost, ThetaByExporter, ThetaByImporter];
        double[][] theirs =
            [other.Objective, other.Labour, other.Income, other.Spending, other.Sales, other.Prices, other.UnitCost, other.ThetaByExporter, other.ThetaByImporter];
        for (var k = 0; k < mine.Length; k++)
            TensorPrimitives.MultiplyAdd(theirs[k], times, mine[k], mine[k]);
    }
}
