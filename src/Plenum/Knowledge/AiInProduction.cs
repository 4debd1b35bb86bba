using Plenum.Axes;
using Plenum.Kernels;
using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>
/// AI as a tool of the sectors that do not make it: the technology they use is λ̂ · Â^{θ_j ε x_j}, with
/// ε = dividend / (T ln(1+g_a) x̄), so that T years of baseline AI knowledge are worth the dividend in world income.
/// </summary>
/// <remarks>
/// x̄ = Σ x VA / Σ VA, the numerator over the sectors without an AI role, the denominator over all: the dividend is a share of
/// all income although only those sectors are served. Adoption is 1 everywhere: no world carries it yet.
/// </remarks>
internal sealed class AiInProduction
{
    private readonly double[] _exponent;
    private readonly int _sectors;

    private AiInProduction(double[] exponent) => (_exponent, _sectors) = (exponent, exponent.Length);

    /// <summary>Prepares it, or null where it is off: no dividend, no years, or no exposure in the world.</summary>
    public static AiInProduction? Of(Baseline baseline, KnowledgeParameters parameters, int years)
    {
        if (parameters.AiDividend == 0 || years == 0)
            return null;
        var economy = baseline.Anchor;
        var sectors = economy.World.Sectors;
        double exposed = 0, all = 0;
        for (var at = 0; at < baseline.Output.Length; at++)
        {
            var sector = sectors[at % sectors.Count];
            var valueAdded = economy.ValueAddedShares[at] * baseline.Output[at];
            all += valueAdded;
            if (sector.AiRole == AiRole.None)
                exposed += valueAdded * (sector.AiExposure ?? 0);
        }

        if (!(exposed > 0))
            return null;
        var strength = parameters.AiDividend / (years * Math.Log(1 + parameters.AiGrowth) * (exposed / all));
        return new AiInProduction([.. sectors.Select((s, j) =>
            s.AiRole == AiRole.None ? economy.TradeElasticity[j] * strength * (s.AiExposure ?? 0) : 0)]);
    }

    /// <summary>Multiplies the technology of each sector by what AI knowledge does to it.</summary>
    public void Apply(ReadOnlySpan<double> knowledge, Span<double> technology)
    {
        for (var at = 0; at < technology.Length; at++)
        {
            var exponent = _exponent[at % _sectors];
            if (exponent != 0)
                technology[at] *= IdeaKernels.Power(knowledge[at / _sectors], exponent);
        }
    }
}
