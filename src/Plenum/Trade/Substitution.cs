namespace Plenum.Trade;

/// <summary>
/// How easily costs and spending are rearranged, and workers move: the options of the model. The plain model (Cobb–Douglas,
/// one wage a country) is <see cref="CobbDouglas"/>; each option nests it exactly.
/// </summary>
/// <param name="ValueAdded">ξ between value added and materials; 1 = Cobb–Douglas. Above 0.</param>
/// <param name="Inputs">ζ across inputs, one number for all sectors or one a sector (at most four distinct); 1 = Cobb–Douglas.</param>
/// <param name="Final">σ across sectors in final spending; 1 = Cobb–Douglas.</param>
/// <param name="Mobility">μ of labour between sectors (Roy–Fréchet): 1 immobile, infinity mobile.</param>
public sealed record Substitution(
    double ValueAdded = 1, IReadOnlyList<double>? Inputs = null, double Final = 1, double Mobility = double.PositiveInfinity)
{
    // Closer to 1 than this the logarithmic form is the more accurate one.
    private const double AtOne = 1e-7;

    // Above this the differences between sectors' wages drown in rounding and labour is mobile for every purpose.
    private const double Mobile = 1e7;

    /// <summary>The plain model.</summary>
    public static Substitution CobbDouglas { get; } = new();

    /// <summary>True when every option is at its plain value.</summary>
    public bool IsPlain => IsOne(ValueAdded) && IsOne(Final) && !HasSectorWages && (Inputs ?? []).All(IsOne);

    /// <summary>True when sectors of a country may pay different wages.</summary>
    public bool HasSectorWages => Mobility < Mobile;

    /// <summary>ζ of sector j.</summary>
    public double InputsOf(int sector) => Inputs switch
    {
        null or [] => 1,
        [var same] => same,
        _ => Inputs[sector],
    };

    /// <summary>True when an elasticity is 1 for the purposes of the model.</summary>
    public static bool IsOne(double elasticity) => Math.Abs(elasticity - 1) < AtOne;
}
