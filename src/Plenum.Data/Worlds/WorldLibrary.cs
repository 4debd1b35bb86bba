using Plenum.Checks;
using Plenum.Data.Embedded;
using Plenum.Data.Worlds.Packages;
using Plenum.Worlds;

namespace Plenum.Data.Worlds;

/// <summary>The door to worlds: the embedded ones by id, anybody's own by path.</summary>
public static class WorldLibrary
{
    /// <summary>The world used where none is named.</summary>
    public const string DefaultId = "world-2014";

    /// <summary>Ids of the embedded worlds, in ordinal order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. EmbeddedData.List("world/")
            .Where(p => p.EndsWith("/" + PackageFiles.Head, StringComparison.Ordinal))
            .Select(p => p["world/".Length..^(PackageFiles.Head.Length + 1)])
            .Where(id => !id.Contains('/', StringComparison.Ordinal))];

    /// <summary>The embedded world of the same sectors and another year, for a second look at a result; null where there is none.</summary>
    public static string? TwinOf(string id) => id switch
    {
        DefaultId => "world-2023",
        "world-2023" => DefaultId,
        _ => null,
    };

    // Worlds that scenarios name and an importer makes of published tables.
    private static readonly string[] Importable = ["cp2015", "wiod2013", "wiod2016"];

    /// <summary>Opens a world.</summary>
    /// <param name="idOrPath">Id of an embedded world, or path to a folder or zip.</param>
    /// <exception cref="BadInputException">There is no such world, or its files are not as the format says.</exception>
    public static World Open(string idOrPath = DefaultId)
    {
        ArgumentNullException.ThrowIfNull(idOrPath);
        if (Ids.Contains(idOrPath, StringComparer.Ordinal))
        {
            using var files = new EmbeddedFiles(idOrPath);
            return WorldReader.Read(files);
        }

        if (Directory.Exists(idOrPath) || File.Exists(idOrPath))
            return WorldReader.Read(idOrPath);
        throw new BadInputException(
            $"no world called \"{idOrPath}\" ({Nearest.Phrase(idOrPath, Ids)})", "",
            Importable.Contains(idOrPath, StringComparer.Ordinal)
                ? $"Its tables are not shipped; where you have them, make it: plenum world import {idOrPath} DIR --out {idOrPath}"
                : "Name an embedded world (plenum world list) or the path of a folder or .zip with a datapackage.json");
    }
}
