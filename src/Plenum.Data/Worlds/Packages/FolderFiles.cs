namespace Plenum.Data.Worlds.Packages;

/// <summary>A package in a folder.</summary>
internal sealed class FolderFiles(string folder) : PackageFiles
{
    private IReadOnlyList<string>? _paths;

    /// <inheritdoc/>
    public override string Name { get; } = Path.TrimEndingDirectorySeparator(folder);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Paths => _paths ??=
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override Stream Open(string path) => File.OpenRead(Path.Combine(folder, path));
}
