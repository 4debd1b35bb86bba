using Plenum.Checks;

namespace Plenum.Data.Worlds.Packages;

/// <summary>Finds the file of every table: where the description says, or by its name.</summary>
internal static class TableList
{
    /// <summary>Prefix of the names of further tariff schedules.</summary>
    public const string Schedule = "tariffs-";

    /// <summary>Prefix of the names of channel tables.</summary>
    public const string Channel = "channels/";

    private static readonly string[] Known =
        ["regions", "sectors", "trade", "inputs", "value_added", "final", "tariffs", "elasticities", "groups"];

    /// <summary>Paths by table name.</summary>
    /// <exception cref="BadInputException">A named file is not there, a table is there twice, or its name means nothing.</exception>
    public static IReadOnlyDictionary<string, string> Of(PackageFiles files, PackageHead head)
    {
        var tables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, path) in head.Resources)
        {
            if (!Means(name))
                continue;
            if (!files.Paths.Contains(path, StringComparer.Ordinal))
                throw new BadInputException($"resource \"{name}\" names \"{path}\", which is not there ({Nearest.Phrase(path, files.Paths)})", files.Show(PackageFiles.Head));
            if (!Array.Exists(TableFile.Endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
                throw new BadInputException($"resource \"{name}\" is \"{path}\"; legal endings are {string.Join(", ", TableFile.Endings)}", files.Show(PackageFiles.Head));
            tables.Add(name, path);
        }

        // A file described under a name that is none of ours, or in a folder of its own, is somebody's own and left alone; an
        // undescribed one where tables lie may be a slip.
        var listed = head.Resources.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var path in files.Paths)
        {
            var ending = Array.Find(TableFile.Endings, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));
            if (ending is null || listed.Contains(path) || (path.Contains('/') && !path.StartsWith(Channel, StringComparison.Ordinal)))
                continue;
            var name = path[..^ending.Length];
            if (!Means(name))
            {
                throw new BadInputException(
                    $"no table is called \"{name}\" ({Nearest.Phrase(name, Known)})", files.Show(path),
                    "Legal are " + string.Join(", ", Known) + ", tariffs-NAME and channels/NAME");
            }

            if (!tables.TryAdd(name, path))
                throw new BadInputException($"table {name} is there twice: {tables[name]} and {path}", files.Name, "Keep one");
        }

        return tables;
    }

    private static bool Means(string name) =>
        Known.Contains(name, StringComparer.Ordinal)
        || (name.StartsWith(Schedule, StringComparison.Ordinal) && name.Length > Schedule.Length)
        || (name.StartsWith(Channel, StringComparison.Ordinal) && name.Length > Channel.Length && !name.AsSpan(Channel.Length).Contains('/'));
}
