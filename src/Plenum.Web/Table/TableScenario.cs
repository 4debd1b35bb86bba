using System.Text;
using Plenum.Data.Scenarios;
using Plenum.Scenarios;

namespace Plenum.Web.Table;

/// <summary>The scenario file that a state of the table is: what the page solves is what the file says.</summary>
public static class TableScenario
{
    /// <summary>The year the seats change, as in the scenarios of the library.</summary>
    public const int From = 2025;

    /// <summary>The year the page looks at.</summary>
    public const int To = 2035;

    /// <summary>The file as text.</summary>
    /// <param name="state">The state; one without moves makes a scenario without measures.</param>
    /// <param name="names">Name of a country, for the title.</param>
    public static string Text(TableState state, Func<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(names);
        var forums = state.Forum == TableState.AllForums ? "forums: all" : "forum: " + state.Forum;
        var text = new StringBuilder();
        text.Append("id: ").Append(Id(state)).Append('\n');
        text.Append("title: ").Append(Quoted(Title(state, names))).Append('\n');
        text.Append("question: What changes in trade, in incomes and in the pace of AI?\n");
        text.Append("world: ").Append(state.World).Append('\n');
        text.Append("model: { deficits: zero, to: ").Append(To).Append(" }\n");
        text.Append(state.Moves ? "measures:\n" : "measures: []\n");
        foreach (var (word, codes) in new[] { ("leaves", state.Out), ("joins", state.In) })
        {
            if (codes.Count > 0)
                text.Append("  - participation: { ").Append(word).Append(": [").AppendJoin(", ", codes).Append("], ").Append(forums).Append(", from: ").Append(From).Append(" }\n");
        }

        text.Append("notes: Made on the table page of Plenum; every other seat stays as the evidence records it.\n");
        return text.ToString();
    }

    /// <summary>The scenario as read from the file.</summary>
    /// <param name="state">The state.</param>
    /// <param name="names">Name of a country, for the title.</param>
    public static Scenario Of(TableState state, Func<string, string> names)
    {
        ArgumentNullException.ThrowIfNull(state);
        return ScenarioReader.Read(Text(state, names), Id(state) + ".yaml");
    }

    /// <summary>Identifier and file name without ending.</summary>
    public static string Id(TableState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var id = "table-" + state.Forum.ToLowerInvariant().Replace('_', '-')
            + (state.Out.Count > 0 ? "-without-" + string.Join('-', state.Out).ToLowerInvariant() : "")
            + (state.In.Count > 0 ? "-with-" + string.Join('-', state.In).ToLowerInvariant() : "");
        return id.Length <= 90 ? id : id[..90].TrimEnd('-');
    }

    private static string Title(TableState state, Func<string, string> names)
    {
        if (!state.Moves)
            return "Everybody keeps the seat they have";
        List<string> parts = [];
        if (state.Out.Count > 0)
            parts.Add("Empty chairs: " + string.Join(", ", state.Out.Select(names)));
        if (state.In.Count > 0)
            parts.Add("new at the table: " + string.Join(", ", state.In.Select(names)));
        return string.Join("; ", parts);
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
