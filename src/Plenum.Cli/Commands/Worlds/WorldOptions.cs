using System.CommandLine;
using Plenum.Checks;
using Plenum.Data.Worlds;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Worlds;

/// <summary>What the world commands share.</summary>
internal static class WorldOptions
{
    /// <summary>Words for <see cref="WorldForm"/>.</summary>
    private static readonly string[] Forms = ["csv.gz", "csv", "parquet"];

    /// <summary>Where to write a world.</summary>
    public static Option<string> Out(bool required = true) => new("--out")
    {
        Description = "Folder to write the world to, or a .zip",
        HelpName = "W",
        Required = required,
    };

    /// <summary>File form of the tables.</summary>
    public static Option<string> Form() => new("--form")
    {
        Description = "File form of the tables: csv.gz (large tables compressed), csv or parquet",
        DefaultValueFactory = _ => Forms[0],
    };

    /// <summary>The world a command works on.</summary>
    public static Argument<string> World() => new("W")
    {
        Description = "Id of an embedded world (plenum world list), or path of a folder or .zip",
        DefaultValueFactory = _ => WorldLibrary.DefaultId,
    };

    /// <summary>One JSON document instead of text.</summary>
    public static Option<bool> Json() => new("--json") { Description = "One JSON document on stdout" };

    /// <summary>Writes a world and says so.</summary>
    /// <exception cref="BadInputException">The form is unknown or the place is taken.</exception>
    public static void Write(World world, string path, string form)
    {
        var at = Array.IndexOf(Forms, form);
        if (at < 0)
            throw new BadInputException($"unknown form \"{form}\"; legal are {string.Join(", ", Forms)}", "--form");
        WorldWriter.Write(world, path, (WorldForm)at);
        Console.Out.WriteLine($"{world.Id}: {world.RegionCount} regions, {world.SectorCount} sectors, {world.Year}, written to {path}");
        if (world.Log.Count == 0)
            return;
        Console.Out.WriteLine($"{world.Log.Count} entries in its log:");
        foreach (var rule in world.Log.GroupBy(n => n.Rule, StringComparer.Ordinal))
        {
            var largest = rule.MaxBy(n => Math.Abs(n.Size))!;
            Console.Out.WriteLine($"  {rule.Key}: {rule.Count()}, largest {largest.Size:g6} ({largest.Place})");
        }
    }
}
