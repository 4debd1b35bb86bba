namespace Plenum.Data.Yaml;

/// <summary>A single value.</summary>
/// <param name="File">File name.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Text">The text, quotes removed.</param>
/// <param name="Quoted">True when it was quoted or a block: it is text, never a number.</param>
public sealed record YamlScalar(string File, long Line, long Column, string Text, bool Quoted) : YamlNode(File, Line, Column)
{
    /// <inheritdoc/>
    public override string Kind => IsEmpty ? "nothing" : Quoted ? $"the text \"{Short}\"" : $"`{Short}`";

    /// <summary>True for an empty plain value, <c>~</c> or <c>null</c>.</summary>
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";

    private string Short => Text.Length <= 40 ? Text.ReplaceLineEndings(" ") : Text[..40].ReplaceLineEndings(" ") + "…";
}
