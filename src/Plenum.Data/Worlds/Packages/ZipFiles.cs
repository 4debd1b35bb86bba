using System.IO.Compression;
using Plenum.Checks;

namespace Plenum.Data.Worlds.Packages;

/// <summary>A package in a zip archive; its files may lie in one folder inside.</summary>
internal sealed class ZipFiles : PackageFiles
{
    private readonly ZipArchive _zip;
    private readonly string _prefix;

    /// <summary>Opens the archive.</summary>
    /// <exception cref="BadInputException">It is not a readable zip archive.</exception>
    public ZipFiles(string path)
    {
        Name = path;
        try
        {
            _zip = ZipFile.OpenRead(path);
            _ = _zip.Entries.Count;
        }
        catch (InvalidDataException e)
        {
            throw new BadInputException("not a readable zip archive", path, "A world is a folder or a .zip with a datapackage.json", e);
        }

        // Archivers like to put everything into one folder; the shallowest description marks the package's root.
        var head = _zip.Entries.Select(e => e.FullName).Where(n => n == Head || n.EndsWith("/" + Head, StringComparison.Ordinal))
            .OrderBy(n => n.Length).FirstOrDefault();
        _prefix = head is null ? "" : head[..^Head.Length];
        Paths = [.. _zip.Entries.Select(e => e.FullName)
            .Where(n => n.StartsWith(_prefix, StringComparison.Ordinal) && !n.EndsWith('/'))
            .Select(n => n[_prefix.Length..]).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Paths { get; }

    /// <inheritdoc/>
    public override Stream Open(string path) => _zip.GetEntry(_prefix + path)!.Open();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _zip.Dispose();
        base.Dispose(disposing);
    }
}
