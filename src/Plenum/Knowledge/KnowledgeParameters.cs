using Plenum.Checks;
using Plenum.Parameters;

namespace Plenum.Knowledge;

/// <summary>Everything the law of motion of ideas needs beside the world and the scenario. Defaults are the neutral ends, not estimates.</summary>
/// <remarks>Names in brackets are those of the parameter files and of <c>--set</c>.</remarks>
public sealed record KnowledgeParameters
{
    /// <summary>β, strength of diffusion, in [0, 1) (<c>diffusion.beta</c>).</summary>
    public double Beta { get; init; } = 0.3;

    /// <summary>g, yearly growth of technology in sectors without an AI role (<c>diffusion.growth</c>); above −1.</summary>
    public double Growth { get; init; } = 0.05;

    /// <summary>g_a, yearly growth of technology in sectors with an AI role (<c>ai.growth</c>); above −1.</summary>
    public double AiGrowth { get; init; } = 0.2;

    /// <summary>The law for the trade channel (<c>diffusion.variant</c>).</summary>
    public DiffusionVariant Variant { get; init; }

    /// <summary>
    /// m_c, relative weights by channel, not negative (<c>diffusion.weight.CHANNEL</c>). Only ratios matter; a channel without
    /// an entry has weight 1, a weight of 0 switches it off.
    /// </summary>
    public IReadOnlyDictionary<string, double> Weights { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>φ, elasticity of AI learning to the compute stock (<c>compute.phi</c>); not negative.</summary>
    public double ComputeElasticity { get; init; }

    /// <summary>δ, yearly depreciation of accelerators (<c>compute.depreciation</c>), in [0, 1].</summary>
    public double ComputeDepreciation { get; init; } = 0.25;

    /// <summary>g_C, yearly growth of the baseline compute stock (<c>compute.growth</c>); g_C + δ must be positive.</summary>
    public double ComputeGrowth { get; init; } = 0.5;

    /// <summary>ℓ, share of the denied supply that arrives all the same (<c>compute.leakage</c>), in [0, 1].</summary>
    public double Leakage { get; init; }

    /// <summary>
    /// ψ, yearly rate at which the denied supply is replaced at home (<c>compute.indigenisation</c>); negative when denial also
    /// hurts the target's own makers. Its sign is contested.
    /// </summary>
    public double Indigenisation { get; init; }

    /// <summary>
    /// What the baseline AI knowledge of the whole path is worth, as a share of world income (<c>ai.dividend</c>, 0.03 for
    /// 3 %); 0 switches AI in production off.
    /// </summary>
    public double AiDividend { get; init; }

    /// <summary>True holds the trade shares of the learning law at the baseline, so that its part in a result can be told apart.</summary>
    public bool FreezeTradeLearning { get; init; }

    /// <summary>Reads them from the parameters in force.</summary>
    /// <exception cref="BadInputException">A parameter the law needs is empty or out of range.</exception>
    public static KnowledgeParameters From(ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new KnowledgeParameters
        {
            Beta = parameters.Number("diffusion.beta"),
            Growth = parameters.Number("diffusion.growth"),
            AiGrowth = parameters.Number("ai.growth"),
            Variant = DiffusionVariants.Parse(parameters.Word("diffusion.variant"), ""),
            Weights = parameters.ChannelWeights(),
            ComputeElasticity = parameters.Number("compute.phi"),
            ComputeDepreciation = parameters.Number("compute.depreciation"),
            ComputeGrowth = parameters.Number("compute.growth"),
            Leakage = parameters.Number("compute.leakage"),
            Indigenisation = parameters.Number("compute.indigenisation"),
            AiDividend = parameters.Number("ai.dividend"),
        };
    }

    /// <summary>Checks every range.</summary>
    /// <exception cref="BadInputException">A value is outside its range; the message names it and the range.</exception>
    public void Check()
    {
        Require(Beta >= 0 && Beta < 1, "diffusion.beta", "in [0, 1)", Beta);
        Require(Growth > -1 && double.IsFinite(Growth), "diffusion.growth", "above -1", Growth);
        Require(AiGrowth > -1 && double.IsFinite(AiGrowth), "ai.growth", "above -1", AiGrowth);
        Require(ComputeElasticity >= 0 && double.IsFinite(ComputeElasticity), "compute.phi", "zero or positive", ComputeElasticity);
        Require(ComputeDepreciation is >= 0 and <= 1, "compute.depreciation", "in [0, 1]", ComputeDepreciation);
        Require(ComputeGrowth + ComputeDepreciation > 0 && double.IsFinite(ComputeGrowth), "compute.growth", "above -compute.depreciation", ComputeGrowth);
        Require(Leakage is >= 0 and <= 1, "compute.leakage", "in [0, 1]", Leakage);
        Require(double.IsFinite(Indigenisation) && Math.Abs(Indigenisation) <= 1, "compute.indigenisation", "in [-1, 1]", Indigenisation);
        Require(AiDividend >= 0 && double.IsFinite(AiDividend), "ai.dividend", "zero or positive", AiDividend);
        Require(AiDividend == 0 || AiGrowth > 0, "ai.growth", "positive when ai.dividend is", AiGrowth);
        foreach (var (channel, weight) in Weights.OrderBy(w => w.Key, StringComparer.Ordinal))
            Require(weight >= 0 && double.IsFinite(weight), "diffusion.weight." + channel, "zero or positive", weight);
    }

    private static void Require(bool holds, string name, string range, double value)
    {
        if (!holds)
            throw new BadInputException($"{name} must be {range}, got {value:R}");
    }
}
