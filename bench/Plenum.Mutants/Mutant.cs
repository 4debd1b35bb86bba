namespace Plenum.Mutants;

/// <summary>One small change of the sources.</summary>
/// <param name="Id">Its number in this run, from 1.</param>
/// <param name="File">Path from the root of the repository.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Start">Where the changed text begins in the file.</param>
/// <param name="Kind">Kind of change: arithmetic, boundary, negation, logic, constant, choice, function or removal.</param>
/// <param name="Before">The text as it stands.</param>
/// <param name="After">The text as changed; empty for a removal.</param>
internal sealed record Mutant(int Id, string File, int Line, int Start, string Kind, string Before, string After)
{
    /// <summary>The folder under <c>src</c>, for instance <c>Plenum/Trade</c>.</summary>
    public string Folder => Path.GetDirectoryName(File)!.Replace('\\', '/')["src/".Length..];

    /// <summary>What tells it from every other as long as the sources stay.</summary>
    public string Key => $"{File}:{Start}:{Kind}:{After}";

    /// <summary>One line for people.</summary>
    public override string ToString() =>
        $"{File}:{Line} {Kind}: {OneLine(Before)}" + (After.Length == 0 ? " removed" : $" -> {OneLine(After)}");

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
