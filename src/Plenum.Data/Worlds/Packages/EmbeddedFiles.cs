using Plenum.Data.Embedded;

namespace Plenum.Data.Worlds.Packages;

/// <summary>A package carried inside the program, below <c>data/world</c>.</summary>
internal sealed class EmbeddedFiles(string id) : PackageFiles
{
    private readonly string _root = $"world/{id}/";
    private IReadOnlyList<string>? _paths;

    /// <inheritdoc/>
    public override string Name => id;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Paths => _paths ??= [.. EmbeddedData.List(_root).Select(p => p[_root.Length..])];

    /// <inheritdoc/>
    public override Stream Open(string path) => EmbeddedData.Open(_root + path);
}
