using Plenum.Checks;
using Plenum.Data.Embedded;
using Plenum.Scenarios;

namespace Plenum.Data.Scenarios;

/// <summary>The one door to scenarios: those of the library by id, and any file by path.</summary>
public static class ScenarioLibrary
{
    private const string Folder = "scenarios/";

    /// <summary>Identifiers of the library, in ordinal order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. EmbeddedData.List(Folder).Where(p => p.EndsWith(".yaml", StringComparison.Ordinal))
            .Select(p => p[Folder.Length..^".yaml".Length])];

    /// <summary>Reads a scenario.</summary>
    /// <param name="idOrPath">An id of the library, or the path of a YAML file.</param>
    /// <exception cref="BadInputException">There is no such scenario, or its file is not one.</exception>
    public static Scenario Open(string idOrPath)
    {
        var (text, name) = Source(idOrPath);
        return ScenarioReader.Read(text, name);
    }

    /// <summary>The YAML text of a scenario as written.</summary>
    /// <param name="idOrPath">An id of the library, or the path of a YAML file.</param>
    /// <exception cref="BadInputException">There is no such scenario.</exception>
    public static string Text(string idOrPath) => Source(idOrPath).Text;

    private static (string Text, string Name) Source(string idOrPath)
    {
        ArgumentNullException.ThrowIfNull(idOrPath);
        if (Ids.Contains(idOrPath, StringComparer.Ordinal))
            return (EmbeddedData.ReadText(Folder + idOrPath + ".yaml"), idOrPath + ".yaml");
        if (File.Exists(idOrPath))
        {
            try
            {
                return (File.ReadAllText(idOrPath), idOrPath);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new BadInputException($"cannot read: {e.Message}", idOrPath, inner: e);
            }
        }

        throw new BadInputException(
            Directory.Exists(idOrPath) ? $"{idOrPath} is a folder, not a scenario file"
                : $"no scenario \"{idOrPath}\" in the library and no such file ({Nearest.Phrase(idOrPath, Ids)})",
            "", "`plenum scenario list` shows the library");
    }
}
