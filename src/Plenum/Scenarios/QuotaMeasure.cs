namespace Plenum.Scenarios;

/// <summary>
/// A ceiling on the quantity of flows, kept by licences (<c>export_quota</c>, <c>import_quota</c>): where it binds, the licence
/// gets the price that keeps it, and somebody's country collects that price.
/// </summary>
public sealed record QuotaMeasure : Measure
{
    /// <summary>The flows; each of them has a quota of its own.</summary>
    public required FlowSelector Flows { get; init; }

    /// <summary>The sectors.</summary>
    public Selector Sectors { get; init; } = Selector.All;

    /// <summary>The quantity allowed, as a share of the baseline's; 0 bans the flow exactly, above 1 leaves room to grow.</summary>
    public required ScenarioNumber Share { get; init; }

    /// <summary>True for an import quota, whose licences are the importer's to sell unless said otherwise.</summary>
    public bool ByImporter { get; init; }

    /// <summary>True when the price of a licence goes to the importer's country, or its <see cref="RentShare"/> does.</summary>
    public bool RentToImporter { get; init; }

    /// <summary>Share of the licence's price that goes to that side, 0 to 1, the rest to the other; null = all of it.</summary>
    public ScenarioNumber? RentShare { get; init; }

    /// <inheritdoc/>
    public override string Kind => ByImporter ? "import_quota" : "export_quota";

    /// <inheritdoc/>
    public override IEnumerable<(string Key, ScenarioNumber Number)> Numbers =>
        RentShare is null ? [("share", Share)] : [("share", Share), ("rent_share", RentShare)];
}
