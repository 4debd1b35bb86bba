namespace Plenum.Security;

/// <summary>Weights of a rival's capability index ln K = φ_C ln C + φ_T ln T + φ_A ln λ_AI. The user's to choose; equal by default.</summary>
/// <param name="Compute">φ_C, not negative.</param>
/// <param name="Talent">φ_T, not negative.</param>
/// <param name="Knowledge">φ_A, not negative.</param>
public sealed record CapabilityWeights(double Compute = 1.0 / 3, double Talent = 1.0 / 3, double Knowledge = 1.0 / 3)
{
    /// <summary>One third each.</summary>
    public static CapabilityWeights Equal { get; } = new();
}
