using System.IO.Compression;
using Plenum.Checks;
using Plenum.Data.Worlds.Packages;
using Plenum.Data.Worlds.Writing;
using Plenum.Worlds;

namespace Plenum.Data.Worlds;

/// <summary>
/// Writes a world package so that reading it gives the same world bit by bit. The same world gives the same bytes.
/// </summary>
public static class WorldWriter
{
    // The zip format cannot hold an earlier date; a fixed one keeps the bytes the same whenever a package is written.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes to a folder, or to an archive when the path ends in <c>.zip</c>.</summary>
    /// <remarks>
    /// A package is written beside its place and moved there when it is complete. An earlier package in that place is
    /// replaced; files in its folder that are no tables (a README, say) stay.
    /// </remarks>
    /// <param name="world">The world.</param>
    /// <param name="path">Where to.</param>
    /// <param name="form">File form of the tables.</param>
    /// <exception cref="BadInputException">The place holds something that is not a world.</exception>
    public static void Write(World world, string path, WorldForm form = WorldForm.CsvGzip)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0)
            throw new BadInputException("no place to write the world to", "--out", "Name a folder or a .zip");
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var partial = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.partial");
        try
        {
            if (target.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            {
                if (Directory.Exists(target))
                    throw new BadInputException("is a folder", target, "Name a file, or a folder without .zip");
                WriteZip(world, partial, form);
                File.Move(partial, target, overwrite: true);
            }
            else
            {
                WriteFolder(world, partial, target, form);
            }
        }
        finally
        {
            if (File.Exists(partial))
                File.Delete(partial);
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
        }
    }

    private static void WriteFolder(World world, string partial, string target, WorldForm form)
    {
        if (File.Exists(target))
            throw new BadInputException("is a file", target, "Name a folder or a .zip");
        var kept = Directory.Exists(target) ? Foreign(target) : [];
        Directory.CreateDirectory(partial);
        foreach (var (path, bytes) in Files(world, form))
        {
            var file = Path.Combine(partial, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        foreach (var path in kept)
        {
            var copy = Path.Combine(partial, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(target, path), copy);
        }

        if (!Directory.Exists(target))
        {
            Directory.Move(partial, target);
            return;
        }

        var old = partial + ".old";
        Directory.Move(target, old);
        Directory.Move(partial, target);
        Directory.Delete(old, recursive: true);
    }

    // Only a folder that is empty or holds a package is written over: nobody loses a folder named by mistake.
    private static List<string> Foreign(string target)
    {
        using var files = new FolderFiles(target);
        if (files.Paths.Count > 0 && !files.Paths.Contains(PackageFiles.Head, StringComparer.Ordinal))
            throw new BadInputException("the folder holds something that is not a world", target, "Name a new folder");
        return [.. files.Paths.Where(p =>
            p != PackageFiles.Head && !Array.Exists(TableFile.Endings, e => p.EndsWith(e, StringComparison.OrdinalIgnoreCase)))];
    }

    private static void WriteZip(World world, string partial, WorldForm form)
    {
        using var zip = ZipFile.Open(partial, ZipArchiveMode.Create);
        // Compressing twice gains nothing: inside an archive the tables are plain.
        foreach (var (path, bytes) in Files(world, form == WorldForm.CsvGzip ? WorldForm.Csv : form))
        {
            var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
            entry.LastWriteTime = Epoch;
            using var stream = entry.Open();
            stream.Write(bytes);
        }
    }

    /// <summary>The files of the package, one after the other, the description last.</summary>
    internal static IEnumerable<(string Path, byte[] Bytes)> Files(World world, WorldForm form)
    {
        var written = new List<(TableText, string)>();
        foreach (var table in WorldTables.Of(world))
        {
            using var memory = new MemoryStream();
            string path;
            if (form == WorldForm.Parquet)
            {
                path = table.Name + ".parquet";
                ParquetTable.Write(table, memory);
            }
            else if (form == WorldForm.CsvGzip && table.Large)
            {
                path = table.Name + ".csv.gz";
                using var gzip = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true);
                table.WriteCsv(gzip);
            }
            else
            {
                path = table.Name + ".csv";
                table.WriteCsv(memory);
            }

            written.Add((table, path));
            yield return (path, memory.ToArray());
        }

        yield return (PackageFiles.Head, HeadText.Write(world, written));
    }
}
