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

    /// <summary>
    /// ζ_c of the critical inputs: how easily each of them is replaced by the others and by the bundle of all the rest.
    /// Null where they are inputs like any other, which is also what a value equal to the user's ζ means.
    /// </summary>
    public double? CriticalInputs { get; init; }

    /// <summary>Numbers of the sectors whose goods are critical inputs, ascending: the compute nest. Empty for none.</summary>
    public IReadOnlyList<int> CriticalSectors { get; init; } = [];

    /// <summary>η of labour supply in the real wage, L̂ = (Φ̂/P̂)^η; 0 is a fixed supply.</summary>
    public double LabourSupply { get; init; }

    /// <summary>True when every option is at its plain value.</summary>
    public bool IsPlain => IsOne(ValueAdded) && IsOne(Final) && !HasSectorWages && !HasLabourSupply
        && (Inputs ?? []).All(IsOne) && (CriticalSectors.Count == 0 || IsOne(CriticalInputs ?? 1));

    /// <summary>True when people work more where the real wage rises.</summary>
    public bool HasLabourSupply => LabourSupply != 0;

    /// <summary>True when sectors of a country may pay different wages.</summary>
    public bool HasSectorWages => Mobility < Mobile;

    /// <summary>ζ of sector j.</summary>
    public double InputsOf(int sector) => Inputs switch
    {
        null or [] => 1,
        [var same] => same,
        _ => Inputs[sector],
    };

    /// <summary>True when a user with this ζ treats the critical inputs apart from the rest.</summary>
    public bool IsNested(double inputs) => CriticalSectors.Count > 0 && CriticalInputs is { } critical && critical != inputs;

    /// <summary>
    /// Options a part <paramref name="s"/> of the way from the plain model to these: elasticities along ln ζ, mobility along
    /// 1/μ. Used by continuation.
    /// </summary>
    internal Substitution Toward(double s) => s >= 1 ? this : this with
    {
        ValueAdded = Math.Pow(ValueAdded, s),
        Inputs = Inputs is null ? null : [.. Inputs.Select(z => Math.Pow(z, s))],
        Final = Math.Pow(Final, s),
        Mobility = s <= 0 ? double.PositiveInfinity : Mobility / s,
        CriticalInputs = CriticalInputs is { } critical ? Math.Pow(critical, s) : null,
        LabourSupply = s * LabourSupply,
    };

    /// <summary>True when an elasticity is 1 for the purposes of the model.</summary>
    public static bool IsOne(double elasticity) => Math.Abs(elasticity - 1) < AtOne;
}
