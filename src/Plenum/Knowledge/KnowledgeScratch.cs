namespace Plenum.Knowledge;

/// <summary>Memory of one worker for the yearly update, reused from year to year. Not thread-safe.</summary>
internal sealed class KnowledgeScratch(int countries, int sectors)
{
    /// <summary>N numbers: what each source of one market contributes.</summary>
    public double[] Source { get; } = new double[countries];

    /// <summary>N numbers: one row of a market.</summary>
    public double[] Row { get; } = new double[countries];

    /// <summary>N numbers: one market's ideas by importer.</summary>
    public double[] Market { get; } = new double[countries];

    /// <summary>Plane: ideas by importer and input market.</summary>
    public double[] Markets { get; } = new double[countries * sectors];

    /// <summary>Plane: λ̂^β.</summary>
    public double[] StockToBeta { get; } = new double[countries * sectors];

    /// <summary>Plane: L of one channel.</summary>
    public double[] Learning { get; } = new double[countries * sectors];

    /// <summary>Plane: Σ_c m_c (Ĉ^φ L^c − λ̂).</summary>
    public double[] Pull { get; } = new double[countries * sectors];
}
