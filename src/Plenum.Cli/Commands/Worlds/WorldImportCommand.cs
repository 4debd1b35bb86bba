using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Worlds.Import;

namespace Plenum.Cli.Commands.Worlds;

/// <summary><c>plenum world import</c>: makes worlds of published tables.</summary>
public static class WorldImportCommand
{
    /// <summary>Builds the command with one subcommand a source.</summary>
    public static Command Create() => new(
        "import",
        "Make a world of published tables.\n\nExample: plenum world import cp2015 ../shared/data/cp2015 --out nafta")
    {
        Cp2015(),
        Wiod2013(),
        Wiod2016(),
        Icio(),
        LongCsv(),
    };

    private static Command Cp2015()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with the archive's text files" };
        var (target, form) = (WorldOptions.Out(), WorldOptions.Form());
        var command = new Command(
            "cp2015",
            "The archive of Caliendo and Parro (2015): 31 regions, 40 sectors, 1993; tariffs of 2005 as schedule tariffs-2005.\n\n" +
            "Example: plenum world import cp2015 ../shared/data/cp2015 --out nafta")
        {
            folder, target, form,
        };
        command.SetAction(parsed =>
        {
            var world = Cp2015Importer.Import(parsed.GetRequiredValue(folder));
            WorldOptions.Write(world, parsed.GetRequiredValue(target), parsed.GetRequiredValue(form));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Wiod2013()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with flows_YEAR.csv.gz, countries.csv and sectors.csv" };
        var year = new Option<int>("--year") { Description = "Year of the table: 2008 or 2011", DefaultValueFactory = _ => 2011 };
        var handbook = new Option<bool>("--handbook")
        {
            Description = "34 regions and 31 sectors, negative final demand set to 0 and output recomputed, as in the 2014 Handbook chapter",
        };
        var (target, form) = (WorldOptions.Out(), WorldOptions.Form());
        var command = new Command(
            "wiod2013",
            "The World Input-Output Table, release 2013: 41 regions, 35 sectors.\n\nExample: plenum world import wiod2013 ../shared/data/wiod2013 --year 2008 --out wiod-2008")
        {
            folder, year, handbook, target, form,
        };
        command.SetAction(parsed =>
        {
            var world = Wiod2013Importer.Import(parsed.GetRequiredValue(folder), parsed.GetValue(year), parsed.GetValue(handbook));
            WorldOptions.Write(world, parsed.GetRequiredValue(target), parsed.GetRequiredValue(form));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Wiod2016()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder with trade_YEAR.csv.gz, io_YEAR.csv.gz, countries.csv and sectors.csv" };
        var year = new Option<int>("--year") { Description = "Year of the table", DefaultValueFactory = _ => 2014 };
        var (target, form) = (WorldOptions.Out(), WorldOptions.Form());
        var command = new Command(
            "wiod2016",
            "The World Input-Output Table, release 2016: 44 regions, 56 sectors.\n\nExample: plenum world import wiod2016 ../shared/data/wiod2016 --year 2014 --out wiod-2014")
        {
            folder, year, target, form,
        };
        command.SetAction(parsed =>
        {
            var world = Wiod2016Importer.Import(parsed.GetRequiredValue(folder), parsed.GetValue(year));
            WorldOptions.Write(world, parsed.GetRequiredValue(target), parsed.GetRequiredValue(form));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Icio()
    {
        var file = new Argument<string>("FILE") { Description = "CSV or gzipped CSV: rows COU_SECTOR, then TLS, VA, OUT; columns COU_SECTOR and COU_HFCE, COU_GFCF …" };
        var year = new Option<int>("--year") { Description = "Base year", DefaultValueFactory = _ => 0 };
        var id = new Option<string?>("--id") { Description = "Identifier of the world; the name of the output by default" };
        var theta = new Option<double>("--theta") { Description = "Trade elasticity of sectors that are no ISIC division", DefaultValueFactory = _ => 5 };
        var uses = new Option<string[]>("--final-uses")
        {
            Description = "Codes of final uses besides " + string.Join(", ", IcioImporter.KnownFinalUses),
            AllowMultipleArgumentsPerToken = true,
        };
        var (target, form) = (WorldOptions.Out(), WorldOptions.Form());
        var command = new Command(
            "icio",
            "A square inter-country table as the OECD publishes it (ICIO).\n\nExample: plenum world import icio 2020.csv --year 2020 --out icio-2020")
        {
            file, year, id, theta, uses, target, form,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(target);
            var world = IcioImporter.Import(
                parsed.GetRequiredValue(file), parsed.GetValue(id) ?? Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(path)),
                parsed.GetValue(year), parsed.GetValue(theta), parsed.GetValue(uses));
            WorldOptions.Write(world, path, parsed.GetRequiredValue(form));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command LongCsv()
    {
        var file = new Argument<string>("FILE") { Description = "CSV, gzipped CSV or Parquet: origin_country, origin_sector, destination_country, destination_use, value" };
        var year = new Option<int>("--year") { Description = "Base year", DefaultValueFactory = _ => 0 };
        var id = new Option<string?>("--id") { Description = "Identifier of the world; the name of the output by default" };
        var theta = new Option<double>("--theta") { Description = "Trade elasticity of every sector, since the table brings none", DefaultValueFactory = _ => 5 };
        var uses = new Option<string[]>("--final-uses")
        {
            Description = "Codes of final uses besides " + string.Join(", ", LongCsvImporter.KnownFinalUses),
            AllowMultipleArgumentsPerToken = true,
        };
        var (target, form) = (WorldOptions.Out(), WorldOptions.Form());
        var command = new Command(
            "long-csv",
            "One long table of flows, where a use is a sector or a final use.\n\nExample: plenum world import long-csv flows.csv --year 2020 --out mine")
        {
            file, year, id, theta, uses, target, form,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(target);
            var world = LongCsvImporter.Import(
                parsed.GetRequiredValue(file), parsed.GetValue(id) ?? Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(path)),
                parsed.GetValue(year), parsed.GetValue(theta), parsed.GetValue(uses));
            WorldOptions.Write(world, path, parsed.GetRequiredValue(form));
            return ExitCode.Done;
        });
        return command;
    }
}
