using Plenum.Checks;
using Plenum.Knowledge;

namespace Plenum.Tests.Knowledge;

/// <summary>Every range of the law's parameters, at its ends and one step outside.</summary>
public sealed class KnowledgeParametersTests
{
    public static TheoryData<string, double, bool> Ends => new()
    {
        { "diffusion.beta", 0, true }, { "diffusion.beta", -1e-9, false }, { "diffusion.beta", 0.999, true }, { "diffusion.beta", 1, false },
        { "diffusion.growth", -0.999, true }, { "diffusion.growth", -1, false }, { "diffusion.growth", double.PositiveInfinity, false },
        { "ai.growth", -0.999, true }, { "ai.growth", -1, false }, { "ai.growth", double.PositiveInfinity, false },
        { "compute.phi", 0, true }, { "compute.phi", -1e-9, false }, { "compute.phi", double.PositiveInfinity, false },
        { "compute.depreciation", 0, true }, { "compute.depreciation", 1, true }, { "compute.depreciation", -1e-9, false }, { "compute.depreciation", 1.001, false },
        { "compute.growth", -0.249, true }, { "compute.growth", -0.25, false }, { "compute.growth", double.PositiveInfinity, false },
        { "compute.leakage", 0, true }, { "compute.leakage", 1, true }, { "compute.leakage", -1e-9, false }, { "compute.leakage", 1.001, false },
        { "compute.indigenisation", -1, true }, { "compute.indigenisation", 1, true }, { "compute.indigenisation", -1.001, false }, { "compute.indigenisation", 1.001, false },
        { "ai.dividend", 0, true }, { "ai.dividend", -1e-9, false }, { "ai.dividend", double.PositiveInfinity, false },
        { "diffusion.weight.talent", 0, true }, { "diffusion.weight.talent", -1e-9, false }, { "diffusion.weight.talent", double.PositiveInfinity, false },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void RangesEndWhereTheySay(string name, double value, bool legal)
    {
        var plain = new KnowledgeParameters();
        var set = name switch
        {
            "diffusion.beta" => plain with { Beta = value },
            "diffusion.growth" => plain with { Growth = value },
            "ai.growth" => plain with { AiGrowth = value },
            "compute.phi" => plain with { ComputeElasticity = value },
            "compute.depreciation" => plain with { ComputeDepreciation = value },
            "compute.growth" => plain with { ComputeGrowth = value },
            "compute.leakage" => plain with { Leakage = value },
            "compute.indigenisation" => plain with { Indigenisation = value },
            "ai.dividend" => plain with { AiDividend = value },
            _ => plain with { Weights = new Dictionary<string, double> { ["talent"] = value } },
        };
        if (legal)
            set.Check();
        else
            Assert.StartsWith(name + " must be", Assert.Throws<BadInputException>(set.Check).Message, StringComparison.Ordinal);
    }

    // What knowledge is worth is counted in years of its growth.
    [Fact]
    public void ADividendNeedsGrowth()
    {
        new KnowledgeParameters { AiGrowth = 0 }.Check();
        Assert.Throws<BadInputException>(new KnowledgeParameters { AiGrowth = 0, AiDividend = 0.01 }.Check);
    }
}
