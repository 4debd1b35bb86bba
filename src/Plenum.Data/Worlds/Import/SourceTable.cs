using Plenum.Checks;
using Plenum.Data.Worlds.Packages;
using Plenum.Data.Worlds.Tables;

namespace Plenum.Data.Worlds.Import;

/// <summary>Opens a table of a published data set.</summary>
internal static class SourceTable
{
    /// <summary>Opens <paramref name="file"/> in <paramref name="folder"/>; CSV, gzipped CSV or Parquet.</summary>
    /// <exception cref="BadInputException">There is no such folder or file, or it is damaged.</exception>
    public static TableRows Open(string folder, string file)
    {
        if (!Directory.Exists(folder))
            throw new BadInputException($"no folder \"{folder}\"", "", "Name the folder with the source tables");
        using var files = new FolderFiles(folder);
        if (!File.Exists(Path.Combine(folder, file)))
            throw new BadInputException(files.Paths.Any() ? $"no file {file} ({Nearest.Phrase(file, files.Paths)})" : $"no file {file}: the folder is empty", folder);
        return TableFile.Open(files, file);
    }
}
