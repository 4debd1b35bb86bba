namespace Plenum.Web.Builder;

/// <summary>Works on the text of a scenario file, so that what a visitor wrote stays as written.</summary>
internal static class ScenarioText
{
    /// <summary>A scenario without measures, ready for the controls.</summary>
    public const string Empty = """
        id: my-scenario
        title: A scenario of my own
        question: What changes?
        world: world-2014
        model: { deficits: zero, to: 2035 }
        measures: []

        """;

    /// <summary>Adds a measure at the end of the list.</summary>
    /// <param name="text">The file.</param>
    /// <param name="measure">The entry without its dash.</param>
    public static string Append(string text, string measure)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ToList();
        var at = lines.FindIndex(l => l.StartsWith("measures:", StringComparison.Ordinal));
        if (at < 0)
        {
            lines.Add("measures:");
            at = lines.Count - 1;
        }

        var inline = lines[at]["measures:".Length..].Split('#')[0].Trim();
        if (inline is "[]" or "null" or "~")
            lines[at] = "measures:";
        var end = at + 1;
        while (end < lines.Count && (lines[end].Length == 0 || lines[end][0] is ' ' or '-' or '#'))
            end++;
        while (end > at + 1 && lines[end - 1].Trim().Length == 0)
            end--;
        // The entries of a list stand under each other: as deep as the first.
        var first = lines.Skip(at + 1).Take(end - at - 1).FirstOrDefault(l => l.TrimStart().StartsWith('-'));
        var indent = first is null ? "  " : first[..(first.Length - first.TrimStart().Length)];
        lines.Insert(end, indent + "- " + measure);
        return string.Join('\n', lines) + "\n";
    }
}
