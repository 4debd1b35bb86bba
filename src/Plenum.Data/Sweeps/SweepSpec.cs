using Plenum.Data.Yaml;
using Plenum.Scenarios;

namespace Plenum.Data.Sweeps;

/// <summary>A sweep as written: what people decide. <see cref="SweepPlan"/> says what it means on a world.</summary>
public sealed record SweepSpec
{
    /// <summary>Identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Title for readers.</summary>
    public string Title { get; init; } = "";

    /// <summary>The world it was written for, or null.</summary>
    public string? World { get; init; }

    /// <summary>Largest relative residual allowed in any equation of a solve.</summary>
    public double Tolerance { get; init; } = Trade.Termination.Tight.Tolerance;

    /// <summary>Cases a shard, or null: about a thousand.</summary>
    public int? ShardSize { get; init; }

    /// <summary>Model options, groups, measures already in force and parameters that every instrument written here shares.</summary>
    public required Scenario Common { get; init; }

    /// <summary>The parts of <see cref="Common"/> as written, for the fingerprint.</summary>
    public IReadOnlyList<(string Key, YamlNode Node)> CommonNodes { get; init; } = [];

    /// <summary>The axes as written, by name.</summary>
    public IReadOnlyList<(YamlScalar Name, YamlNode Node)> Axes { get; init; } = [];

    /// <summary>The instruments in file order.</summary>
    public IReadOnlyList<SweepInstrument> Instruments { get; init; } = [];

    /// <summary>Parameters and the values each takes, crossed with everything else.</summary>
    public IReadOnlyList<(YamlScalar Name, IReadOnlyList<YamlScalar> Values)> Set { get; init; } = [];

    /// <summary>Draws of what is uncertain, or null for central values.</summary>
    public SweepSamples? Samples { get; init; }

    /// <summary>Outcomes to keep, with where each was written; empty for real income.</summary>
    public IReadOnlyList<(string Name, string Place)> Variables { get; init; } = [];

    /// <summary>Countries to keep, or null for all and the world.</summary>
    public Selector? Countries { get; init; }

    /// <summary>Sectors to keep of outcomes by sector, or null for all.</summary>
    public Selector? Sectors { get; init; }

    /// <summary>The text of the file.</summary>
    public string Text { get; init; } = "";

    /// <summary>File it was read from.</summary>
    public string Place { get; init; } = "";
}
