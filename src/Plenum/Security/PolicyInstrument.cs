using Plenum.Knowledge;
using Plenum.Scenarios;

namespace Plenum.Security;

/// <summary>A lever whose intensity runs from 0 (nothing) to 1 (all of it), used by some countries against one.</summary>
/// <param name="Name">Name for readers.</param>
/// <param name="Measure">From (senders, target, intensity, first year) to the measure.</param>
public sealed record PolicyInstrument(string Name, Func<Selector, Selector, double, int, Measure> Measure)
{
    /// <summary>What a full service-trade wall costs in this grid, percent: the top of what is published for digital services.</summary>
    public const double FullServiceCost = 20;

    /// <summary>Exports of the sectors that make compute are banned, share by share.</summary>
    public static PolicyInstrument ComputeGoods { get; } = new("ban on compute goods", (senders, target, x, from) => new BanMeasure
    {
        Flows = new FlowSelector(senders, target),
        Sectors = Selector.Of("ai:compute"),
        ShareBanned = ScenarioNumber.Of(x),
        From = from,
    });

    /// <summary>Accelerators are denied: the access of the compute channel falls.</summary>
    public static PolicyInstrument Accelerators { get; } = Channel("accelerator licences", Channels.Compute);

    /// <summary>Joint research is closed.</summary>
    public static PolicyInstrument Research { get; } = Channel("closed research", Channels.CoAuthorship);

    /// <summary>Open models are closed.</summary>
    public static PolicyInstrument Models { get; } = Channel("closed models", Channels.OpenModels);

    /// <summary>Trade in AI software and services is made dearer, both ways.</summary>
    public static PolicyInstrument Services { get; } = new("wall on AI services", (senders, target, x, from) => new TradeCostMeasure
    {
        Flows = FlowSelector.Between(senders, target),
        Sectors = Selector.Of("ai:software-and-services"),
        Percent = ScenarioNumber.Of(FullServiceCost * x),
        From = from,
    });

    private static PolicyInstrument Channel(string name, string channel) => new(name, (senders, target, x, from) => new KnowledgeMeasure
    {
        Flows = new FlowSelector(senders, target),
        Channels = Selector.Of(channel),
        Openness = ScenarioNumber.Of(1 - x),
        From = from,
    });
}
