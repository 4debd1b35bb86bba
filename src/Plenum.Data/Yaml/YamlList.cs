namespace Plenum.Data.Yaml;

/// <summary>A list.</summary>
/// <param name="File">File name.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Items">The items in file order.</param>
public sealed record YamlList(string File, long Line, long Column, IReadOnlyList<YamlNode> Items) : YamlNode(File, Line, Column)
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}
