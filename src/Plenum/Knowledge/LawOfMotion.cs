using Plenum.Axes;
using Plenum.Kernels;
using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>
/// How knowledge moves from one year to the next, relative to a baseline that grows at g:
/// λ̂_{t+1} = { λ̂_t + g_j Ĉ^φ Σ_c m_c L^c } / (1 + g_j).
/// </summary>
/// <remarks>
/// Written as λ̂_{t+1} = λ̂_t + g/(1+g) Σ_c m_c (Ĉ^φ L^c − λ̂_t), which is the same because Σ_c m_c = 1 and leaves 1 at 1 to
/// the last bit. Sectors with an AI role learn through every channel that is switched on and grow at <c>ai.growth</c>; the
/// others learn through trade and grow at <c>diffusion.growth</c>. One instance serves one baseline and one set of
/// parameters; it is not thread-safe.
/// </remarks>
public sealed class LawOfMotion
{
    private readonly KnowledgeParameters _parameters;
    private readonly Economy _economy;
    private readonly double[] _baselineShares;
    private readonly ChannelAccess _before;
    private readonly TradeLearning _trade;
    private readonly KnowledgeScratch _scratch;
    private readonly ComputeStock _compute;
    private readonly List<ChannelLearning> _channels = [];
    private readonly bool[] _ai;
    private readonly double _tradeWeight;

    /// <summary>Prepares the law.</summary>
    /// <param name="baseline">The solved baseline; its shares are the π of the law.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="reference">
    /// The world compared against where measures are in force in it already: π, η and access are then its. Null: the baseline.
    /// </param>
    /// <param name="referenceAccess">Openness of the channels in that world; null: as today.</param>
    /// <exception cref="Checks.BadInputException">A parameter is out of range, or names a channel the world does not have.</exception>
    public LawOfMotion(
        Baseline baseline, KnowledgeParameters parameters, Equilibrium? reference = null, ChannelAccess? referenceAccess = null)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(parameters);
        parameters.Check();
        (_parameters, _economy) = (parameters, baseline.Anchor);
        var world = _economy.World;
        _baselineShares = (reference ?? baseline.Equilibrium).ExpenditureShares;
        _before = referenceAccess ?? ChannelAccess.Full;
        _trade = TradeLearning.Of(_economy, _baselineShares, parameters.Beta, parameters.Variant);
        _scratch = new KnowledgeScratch(_economy.Countries, _economy.Sectors);
        _compute = new ComputeStock(world, parameters, _before);
        _ai = [.. world.Sectors.Select(s => s.AiRole != AiRole.None)];
        Weights = ChannelWeights.Of(world, parameters);
        _tradeWeight = Weights.GetValueOrDefault(Channels.Trade);
        foreach (var (name, weight) in Weights.Where(w => w.Key != Channels.Trade && w.Value > 0))
            _channels.Add(new ChannelLearning(world, world.Channels[name], weight));
    }

    /// <summary>m_c of the sectors with an AI role, trade first, summing to one.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; }

    /// <summary>Moves one year on.</summary>
    /// <param name="state">λ̂_t, Ĉ_t.</param>
    /// <param name="equilibrium">The equilibrium of year t, relative to the baseline.</param>
    /// <param name="access">Openness of the channels in year t.</param>
    /// <returns>λ̂_{t+1}, Ĉ_{t+1}.</returns>
    public KnowledgeState Next(KnowledgeState state, Equilibrium equilibrium, ChannelAccess access)
    {
        ArgumentNullException.ThrowIfNull(state);
        Pull(state, equilibrium, access);
        var next = new double[state.Stock.Length];
        var sectors = _economy.Sectors;
        for (var at = 0; at < next.Length; at++)
        {
            var growth = _ai[at % sectors] ? _parameters.AiGrowth : _parameters.Growth;
            next[at] = state.Stock[at] + (growth / (1 + growth) * _scratch.Pull[at]);
        }

        var (compute, years) = _compute.Next(state, access);
        return new KnowledgeState(next, compute, years);
    }

    /// <summary>
    /// Where knowledge would go if the baseline did not grow away from it: Ĉ^φ Σ_c m_c L^c. Its fixed point is the long run.
    /// </summary>
    /// <param name="state">λ̂ and the compute stock.</param>
    /// <param name="equilibrium">The equilibrium at that λ̂.</param>
    /// <param name="access">Openness of the channels.</param>
    public KnowledgeState Target(KnowledgeState state, Equilibrium equilibrium, ChannelAccess access)
    {
        ArgumentNullException.ThrowIfNull(state);
        var settled = _compute.Settled(state, access);
        var here = state with { Compute = settled };
        Pull(here, equilibrium, access);
        var target = new double[state.Stock.Length];
        for (var at = 0; at < target.Length; at++)
            target[at] = state.Stock[at] + _scratch.Pull[at];
        return here with { Stock = target };
    }

    private void Pull(KnowledgeState state, Equilibrium equilibrium, ChannelAccess access)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        ArgumentNullException.ThrowIfNull(access);
        var sectors = _economy.Sectors;
        var pull = _scratch.Pull;
        Array.Clear(pull);
        IdeaKernels.Power(state.Stock, _parameters.Beta, _scratch.StockToBeta);

        var shares = _parameters.FreezeTradeLearning ? _baselineShares : equilibrium.ExpenditureShares;
        _trade.Learn(shares, state.Stock, _scratch.StockToBeta, _scratch, _scratch.Learning);
        Add(state, 1, _tradeWeight);

        foreach (var channel in _channels)
        {
            channel.Learn(access, _before, _scratch.StockToBeta, _scratch.Learning);
            Add(state, 0, channel.Weight);
        }

        void Add(KnowledgeState from, double weightElsewhere, double weightInAi)
        {
            for (var at = 0; at < pull.Length; at++)
            {
                var ai = _ai[at % sectors];
                var weight = ai ? weightInAi : weightElsewhere;
                if (weight == 0)
                    continue;
                var learned = _scratch.Learning[at];
                if (ai)
                    learned *= IdeaKernels.Power(from.Compute[at / sectors], _parameters.ComputeElasticity);
                pull[at] += weight * (learned - from.Stock[at]);
            }
        }
    }
}
