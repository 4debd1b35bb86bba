using Plenum.Checks;

namespace Plenum.Data.Worlds.Packages;

/// <summary>The files of a package, wherever it lies: a folder, a zip archive, or inside the program.</summary>
internal abstract class PackageFiles : IDisposable
{
    /// <summary>Name of the package's description.</summary>
    public const string Head = "datapackage.json";

    /// <summary>The package as messages name it.</summary>
    public abstract string Name { get; }

    /// <summary>Relative paths of all files, with <c>/</c>.</summary>
    public abstract IReadOnlyList<string> Paths { get; }

    /// <summary>A file as messages name it.</summary>
    public virtual string Show(string path) => $"{Name}/{path}";

    /// <summary>Opens a file of <see cref="Paths"/>.</summary>
    public abstract Stream Open(string path);

    /// <summary>Opens the package at a path.</summary>
    /// <exception cref="BadInputException">There is no package.</exception>
    public static PackageFiles At(string path)
    {
        if (Directory.Exists(path))
            return new FolderFiles(path);
        if (File.Exists(path))
        {
            // The description itself is a fair name for the folder it lies in.
            if (string.Equals(Path.GetFileName(path), Head, StringComparison.Ordinal))
                return new FolderFiles(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new ZipFiles(path);
        }

        throw new BadInputException($"no world at \"{path}\"", "", "Name a folder or a .zip with a datapackage.json");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what is open.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
