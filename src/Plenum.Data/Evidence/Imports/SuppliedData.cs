using Plenum.Checks;
using Plenum.Data.Embedded;
using Plenum.Evidence;

namespace Plenum.Data.Evidence.Imports;

/// <summary>
/// Tables that a user supplied because the product may not ship them: looked for in the user's own evidence folder, then in the
/// data folder. What is not there is null, and views say so.
/// </summary>
public static class SuppliedData
{
    private const string AllianceName = "AIIA_collections.csv";

    private static readonly Dictionary<string, string> CommonNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["alliance"] = "aiia",
        ["cset"] = "aiia",
        ["eto"] = "chips",
        ["chip-tables"] = "chips",
        ["epoch"] = "epoch-models",
        ["caied"] = "ai-exports",
        ["rand"] = "ai-exports",
        ["aidata"] = "ai-exports",
        ["exports"] = "ai-exports",
    };

    /// <summary>The kinds that can be imported, with what each expects.</summary>
    public static IReadOnlyList<(string Kind, string Expects)> Kinds { get; } =
    [
        ("aiia", "AIIA_collections.csv of georgetown-cset/aiia"),
        ("chips", "a folder with inputs.csv, stages.csv, providers.csv, provision.csv, sequence.csv of the ETO chip dataset"),
        ("epoch-models", "a CSV download of Epoch AI's data on AI models"),
        ("ai-exports", "a CSV of AidData project records, version 2.0 or 3.0, for the AI exports database"),
    ];

    /// <summary>The user's own evidence folder: <c>$PLENUM_EVIDENCE</c>, or <c>plenum/evidence</c> below the local application data.</summary>
    public static string Folder => Environment.GetEnvironmentVariable("PLENUM_EVIDENCE") is { Length: > 0 } named
        ? named
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "plenum", "evidence");

    /// <summary>Members of the alliance, or null.</summary>
    public static IReadOnlyList<AllianceMember>? Alliance() =>
        Find(Path.Combine("aiia", AllianceName), Path.Combine("aiia", AllianceName)) is { } file ? AllianceFile.Read(file) : null;

    /// <summary>Chip inputs, or null.</summary>
    public static IReadOnlyList<ChipInput>? Chips() =>
        Find(Path.Combine("chips", "inputs.csv"), Path.Combine("chips", "inputs.csv")) is { } file
            ? ChipTables.Read(Path.GetDirectoryName(file)!)
            : null;

    /// <summary>Export projects, or null.</summary>
    public static IReadOnlyList<ExportProject>? Exports() =>
        Find(Path.Combine("ai-exports", "projects.csv"), null) is { } file ? ExportProjectsFile.Read(file) : null;

    /// <summary>Models of an imported Epoch download, or null.</summary>
    public static IReadOnlyList<AiModel>? Models() =>
        Find(Path.Combine("epoch-models", "models.csv"), null) is { } file ? EpochDownload.Read(file) : null;

    /// <summary>Checks a file or folder and, only if it is whole, copies it into <see cref="Folder"/>.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="path">The file or folder.</param>
    /// <param name="folder">Where to keep it; null = <see cref="Folder"/>.</param>
    /// <returns>How many rows were read, and where they are now.</returns>
    /// <exception cref="BadInputException">The kind is unknown or the input cannot be used; nothing was changed.</exception>
    public static (int Rows, string Place) Import(string kind, string path, string? folder = null)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
            throw new BadInputException("no such file or folder", path, "Check the path.");
        kind = CommonNames.GetValueOrDefault(kind, kind);
        return kind switch
        {
            "aiia" => (AllianceFile.Read(path).Count, Keep(folder, kind, (path, AllianceName))),
            "epoch-models" => (EpochDownload.Read(path).Count, Keep(folder, kind, (path, "models.csv"))),
            "ai-exports" => (ExportProjectsFile.Read(path).Count, Keep(folder, kind, (path, "projects.csv"))),
            "chips" => (ChipTables.Read(path).Count, Keep(folder, kind, [.. ChipTables.Files.Select(f => (Path.Combine(path, f), f))])),
            _ => throw new BadInputException(
                $"unknown kind '{kind}' ({Nearest.Phrase(kind, Kinds.Select(k => k.Kind))})", "import",
                "Legal: " + string.Join(", ", Kinds.Select(k => k.Kind)) + "."),
        };
    }

    private static string? Find(string own, string? shared)
    {
        var mine = Path.Combine(Folder, own);
        if (File.Exists(mine))
            return mine;
        return shared is not null && DataFolder.Find() is { } data && Path.Combine(data, shared) is var there && File.Exists(there)
            ? there
            : null;
    }

    private static string Keep(string? folder, string kind, params (string From, string Name)[] files)
    {
        var target = Path.Combine(folder ?? Folder, kind);
        var fresh = $"{target}.{Environment.ProcessId}.new";
        var old = $"{target}.{Environment.ProcessId}.old";
        Directory.CreateDirectory(fresh);
        try
        {
            foreach (var (from, name) in files)
                File.Copy(from, Path.Combine(fresh, name));
            if (Directory.Exists(target))
                Directory.Move(target, old);
            Directory.Move(fresh, target);
        }
        finally
        {
            foreach (var leftover in new[] { fresh, old }.Where(Directory.Exists))
                Directory.Delete(leftover, recursive: true);
        }

        return target;
    }
}
