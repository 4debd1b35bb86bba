namespace Plenum.Data.Worlds.Packages;

/// <summary>A package in a folder.</summary>
internal sealed class FolderFiles(string folder) : PackageFiles
{
    /// <summary>Folders below the package that are looked into: tables lie in it or in <c>channels</c>; a link back to a parent must not lead round for ever.</summary>
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, MaxRecursionDepth = 3, AttributesToSkip = FileAttributes.None };

    private IReadOnlyList<string>? _paths;

    /// <inheritdoc/>
    public override string Name { get; } = Path.TrimEndingDirectorySeparator(folder);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Paths => _paths ??=
        [.. Directory.EnumerateFiles(folder, "*", Below)
            .Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override Stream Open(string path) => File.OpenRead(Path.Combine(folder, path));
}
