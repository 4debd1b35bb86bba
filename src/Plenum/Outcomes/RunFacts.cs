namespace Plenum.Outcomes;

/// <summary>What was run. Printed with every figure and table.</summary>
public sealed record RunFacts
{
    /// <summary>Id of the world.</summary>
    public required string World { get; init; }

    /// <summary>Title of the world.</summary>
    public required string WorldTitle { get; init; }

    /// <summary>Where the world's numbers come from, one line a source.</summary>
    public IReadOnlyList<string> WorldSources { get; init; } = [];

    /// <summary>The terms of those sources, one line each; the first is the main table's.</summary>
    public IReadOnlyList<string> WorldLicences { get; init; } = [];

    /// <summary>Base year of its values.</summary>
    public required int WorldYear { get; init; }

    /// <summary>SHA-256 of the world's canonical content.</summary>
    public required string WorldSha256 { get; init; }

    /// <summary>Codes and names of the regions, in the world's order.</summary>
    public required IReadOnlyList<(string Code, string Name)> Regions { get; init; }

    /// <summary>Codes of the regions whose structure is imputed: shown in tables, never named by a headline or a title.</summary>
    public IReadOnlyList<string> Imputed { get; init; } = [];

    /// <summary>Codes and names of the sectors, in the world's order.</summary>
    public required IReadOnlyList<(string Code, string Name)> Sectors { get; init; }

    /// <summary>Groups shown in results, with their members.</summary>
    public required IReadOnlyList<(string Name, IReadOnlyList<string> Members)> Groups { get; init; }

    /// <summary>Id of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Title of the scenario.</summary>
    public required string ScenarioTitle { get; init; }

    /// <summary>The question it answers.</summary>
    public required string Question { get; init; }

    /// <summary>Notes of the scenario: meaning and limits.</summary>
    public required string Notes { get; init; }

    /// <summary>SHA-256 of the scenario's canonical content.</summary>
    public required string ScenarioSha256 { get; init; }

    /// <summary>Code of the country in focus: who leaves or joins, else whom the scenario moves most.</summary>
    public required string Focus { get; init; }

    /// <summary>Name of the country in focus.</summary>
    public required string FocusName { get; init; }

    /// <summary>Number of draws.</summary>
    public required int Draws { get; init; }

    /// <summary>How many of the draws the scenarios beside this one were solved for.</summary>
    public int BesideDraws { get; init; }

    /// <summary>Seed of the draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Version of Plenum.</summary>
    public required string Version { get; init; }

    /// <summary>Year of t = 0.</summary>
    public required int FirstYear { get; init; }

    /// <summary>The horizon.</summary>
    public required int LastYear { get; init; }

    /// <summary>m_c of the sectors with an AI role at central parameters, trade first.</summary>
    public required IReadOnlyList<(string Channel, double Weight)> ChannelWeights { get; init; }
}
