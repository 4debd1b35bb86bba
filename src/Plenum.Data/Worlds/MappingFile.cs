using Plenum.Checks;
using Plenum.Data.Worlds.Packages;
using Plenum.Worlds;

namespace Plenum.Data.Worlds;

/// <summary>Reads a mapping file: CSV with columns <c>code</c>, <c>group</c> and optionally <c>name</c> of the group.</summary>
public static class MappingFile
{
    /// <summary>Reads a map; without a file everything stays as it is.</summary>
    /// <param name="file">Path, or null.</param>
    /// <param name="what">What a code names, for messages.</param>
    /// <param name="codes">Codes of the axis in order; those the file leaves out stay as they are.</param>
    /// <exception cref="BadInputException">The file is missing or a row is illegal.</exception>
    public static CodeMap Read(string? file, string what, IReadOnlyList<string> codes)
    {
        if (file is null)
            return CodeMap.Identity(codes);
        if (!File.Exists(file))
            throw new BadInputException($"no file \"{file}\"");
        var full = Path.GetFullPath(file);
        using var folder = new FolderFiles(Path.GetDirectoryName(full)!);
        var rows = TableFile.Open(folder, Path.GetFileName(full));
        rows.Expect(["code", "group", "name"]);
        int code = rows.Column("code"), group = rows.Column("group"), name = rows.ColumnOrNone("name");
        var pairs = new List<(string, string, string)>();
        while (rows.Next())
            pairs.Add((rows.Text(code), rows.Text(group), name < 0 ? "" : rows.Text(name)));
        return CodeMap.Of(what, codes, pairs, file);
    }
}
