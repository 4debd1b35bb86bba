using Plenum.Checks;
using Plenum.Data.Worlds.Packages;
using Plenum.Data.Worlds.Tables;
using Plenum.Worlds;

namespace Plenum.Data.Worlds;

/// <summary>
/// Reads a world package: a folder or zip with <c>datapackage.json</c> and tables as CSV, gzipped CSV or Parquet. Columns may
/// come in any order; a missing row is zero; anything else that is not as the format says is refused with its place.
/// </summary>
public static class WorldReader
{
    private static readonly string[] Required = ["regions", "sectors", "trade", "inputs", "value_added", "final", "elasticities"];

    /// <summary>Reads the package at a path.</summary>
    /// <exception cref="BadInputException">There is none, or it is not as the format says; the message names file, line, column and value.</exception>
    public static World Read(string path)
    {
        using var files = PackageFiles.At(path);
        return Read(files);
    }

    /// <summary>Reads a package from wherever its files come.</summary>
    internal static World Read(PackageFiles files)
    {
        if (!files.Paths.Contains(PackageFiles.Head, StringComparer.Ordinal))
            throw new BadInputException($"no {PackageFiles.Head} in \"{files.Name}\"", "", "A world is a folder or a .zip with that file and its tables");
        var raw = TableFile.ReadAll(files, PackageFiles.Head, out var length);
        var head = PackageHead.Parse(raw.AsMemory(0, length), files.Show(PackageFiles.Head));
        var tables = TableList.Of(files, head);
        foreach (var name in Required)
        {
            if (!tables.ContainsKey(name))
                throw new BadInputException($"table {name} is missing", files.Name, $"Add {name}.csv, {name}.csv.gz or {name}.parquet; a header alone means all zero");
        }

        TableRows Table(string name) => TableFile.Open(files, tables[name]);
        // The largest tables are unpacked and read side by side; an archive itself is read by one thread at a time.
        Task<double[]> Aside(string name, Func<TableRows, double[]> read)
        {
            var bytes = TableFile.ReadAll(files, tables[name], out var size);
            return Task.Run(() => read(TableFile.Open(files.Show(tables[name]), bytes, size)));
        }

        var regions = AxisTables.Regions(Table("regions"));
        var sectors = AxisTables.Sectors(Table("sectors"));
        var cells = new CellTables([.. regions.Select(r => r.Code)], [.. sectors.Select(s => s.Code)]);
        var trade = Aside("trade", cells.Trade);
        var inputs = Aside("inputs", cells.Inputs);
        var log = new List<WorldNote>(head.Log);
        var tariffs = tables.ContainsKey("tariffs") ? cells.Tariffs(Table("tariffs"), log) : new double[cells.CubeSize];
        var schedules = new Dictionary<string, double[]>(StringComparer.Ordinal);
        var channels = new Dictionary<string, KnowledgeChannel>(StringComparer.Ordinal);
        foreach (var name in tables.Keys.Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(TableList.Schedule, StringComparison.Ordinal))
                schedules.Add(name, cells.Tariffs(Table(name), log));
            else if (name.StartsWith(TableList.Channel, StringComparison.Ordinal))
                channels.Add(name[TableList.Channel.Length..], cells.Channel(Table(name), name[TableList.Channel.Length..]));
        }

        return new World
        {
            Id = head.Name.Length > 0 ? head.Name : Path.GetFileNameWithoutExtension(Path.GetFullPath(files.Name)),
            Title = head.Title,
            Version = head.Version,
            Year = head.Year,
            Currency = head.Currency,
            Unit = head.Unit,
            Numeraire = head.Numeraire,
            Sources = head.Sources,
            Licences = head.Licences,
            Log = log,
            Regions = regions,
            Sectors = sectors,
            Trade = trade.GetAwaiter().GetResult(),
            Inputs = inputs.GetAwaiter().GetResult(),
            ValueAdded = cells.Plane(Table("value_added")),
            Final = cells.Plane(Table("final")),
            TariffPercent = tariffs,
            TariffSchedules = schedules,
            Elasticities = AxisTables.Elasticities(Table("elasticities"), [.. sectors.Select(s => s.Code)]),
            Channels = channels,
            Groups = tables.ContainsKey("groups")
                ? AxisTables.Groups(Table("groups"), [.. regions.Select(r => r.Code)])
                : new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
        };
    }
}
