using Plenum.Parameters;

namespace Plenum.Scenarios;

/// <summary>
/// What people decide: a named set of measures plus model options, in the words of the file. Nothing here depends on a
/// world; <see cref="ScenarioBinder"/> turns it into what the model sees.
/// </summary>
public sealed record Scenario
{
    /// <summary>Identifier: lower-case letters, digits, dots and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Title for readers.</summary>
    public string Title { get; init; } = "";

    /// <summary>The question it answers.</summary>
    public string Question { get; init; } = "";

    /// <summary>The world it was written for, an id or a path, or null: the command decides.</summary>
    public string? World { get; init; }

    /// <summary>Model options.</summary>
    public ScenarioModel Model { get; init; } = new();

    /// <summary>Groups of its own, in file order.</summary>
    public IReadOnlyList<ScenarioGroup> Groups { get; init; } = [];

    /// <summary>Measures already in force in the world compared against, in file order.</summary>
    public IReadOnlyList<Measure> Baseline { get; init; } = [];

    /// <summary>Measures the scenario adds, in file order.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Parameters it sets.</summary>
    public IReadOnlyList<ParameterSetting> Parameters { get; init; } = [];

    /// <summary>Meaning and limits, in prose (Markdown).</summary>
    public string Notes { get; init; } = "";

    /// <summary>Identifiers or addresses of its sources.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>File it was read from, or empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>
    /// The uncertain numbers of its measures in a fixed order (baseline first), each named like
    /// <c>measures[0].trade_cost.percent</c>: the coordinates a draw fills.
    /// </summary>
    public IReadOnlyList<(string Name, ScenarioNumber Number)> Variables =>
        [.. Named(Baseline, "baseline").Concat(Named(Measures, "measures")).Where(v => !v.Number.Belief.IsFixed)];

    private static IEnumerable<(string Name, ScenarioNumber Number)> Named(IReadOnlyList<Measure> measures, string list) =>
        measures.SelectMany((m, k) => m.Numbers.Select(x => ($"{list}[{k}].{m.Kind}.{x.Key}", x.Number)));
}
