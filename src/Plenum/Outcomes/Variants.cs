namespace Plenum.Outcomes;

/// <summary>Names of the variants in results: layers of the scenario, and laws of learning.</summary>
public static class Variants
{
    /// <summary>The scenario as written, all of it.</summary>
    public const string Scenario = "scenario";

    /// <summary>Trade measures of the scenario alone, channels of ideas as open as today: for an empty seat, what the seat costs in trade.</summary>
    public const string TradeOnly = "trade-only";

    /// <summary>Closed channels alone, trade measures left out.</summary>
    public const string ChannelsOnly = "channels-only";

    /// <summary>The scenario under another learning law, at central parameters: <c>law:producers</c>, <c>law:linear</c>.</summary>
    public const string LawPrefix = "law:";

    /// <summary>The trade measures alone under another learning law, at central parameters.</summary>
    public const string TradeOnlyLawPrefix = "trade-only:law:";

    /// <summary>The scenario in a world with the flexibility of one horizon in every year, at central parameters: <c>horizon:short</c>.</summary>
    public const string HorizonPrefix = "horizon:";

    /// <summary>Another scenario of the library beside this one, never added to it: <c>beside:chip-controls</c>.</summary>
    public const string BesidePrefix = "beside:";

    /// <summary>The scenario on another world, at central parameters: <c>world:world-2023</c>.</summary>
    public const string WorldPrefix = "world:";

    /// <summary>One player's seats empty and nobody else's, at central parameters: <c>absent:USA</c>.</summary>
    public const string AbsentPrefix = "absent:";

    /// <summary>Where the scenario would end if its last year's measures stayed for ever.</summary>
    public const string LongRun = "long-run";
}
