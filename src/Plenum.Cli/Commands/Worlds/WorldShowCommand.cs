using System.CommandLine;
using Plenum.Axes;
using Plenum.Cli.Output;
using Plenum.Data.Worlds;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Worlds;

/// <summary><c>plenum world show</c>: what is in a world.</summary>
public static class WorldShowCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var name = WorldOptions.World();
        var json = WorldOptions.Json();
        var log = new Option<bool>("--log") { Description = "Show every entry of the world's log" };
        var command = new Command(
            "show",
            "What is in a world: regions, sectors, elasticities, groups, channels, sources, and what was repaired.\n\nExample: plenum world show world-2014")
        {
            name, json, log,
        };
        command.SetAction(parsed =>
        {
            var world = WorldLibrary.Open(parsed.GetRequiredValue(name));
            if (parsed.GetValue(json))
                JsonOut.Write(writer => WorldJson.Write(writer, world));
            else
                Print(world, parsed.GetValue(log));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(World world, bool everyNote)
    {
        var o = Console.Out;
        o.WriteLine($"{world.Id}: {world.Title}");
        o.WriteLine($"{world.RegionCount} regions, {world.SectorCount} sectors, {world.Year}, {world.Currency} ({world.Unit}), version {world.Version}, sha256 {WorldHash.Of(world)}");
        o.WriteLine();
        o.WriteLine("Regions: " + string.Join(", ", world.Regions.Select(r => r.Code)));
        if (world.Regions.Any(r => r.Imputed))
            o.WriteLine("Imputed (totals of their own, structure of the region they were opened out of): " + string.Join(", ", world.Regions.Where(r => r.Imputed).Select(r => r.Code)));
        o.WriteLine();
        o.WriteLine($"{"Sector",-18} {"theta",7} {"range",13}  {"part in AI",-22} name");
        for (var j = 0; j < world.SectorCount; j++)
        {
            var (sector, e) = (world.Sectors[j], world.Elasticities[j]);
            var range = e.Low is { } low && e.High is { } high ? $"{low:0.##} to {high:0.##}" : "";
            o.WriteLine($"{sector.Code,-18} {e.Theta,7:0.###} {range,13}  {AiRoles.ToWord(sector.AiRole),-22} {sector.Name}");
        }

        o.WriteLine();
        foreach (var (group, members) in world.Groups)
            o.WriteLine($"Group {group}: {string.Join(", ", members)}");
        o.WriteLine($"Channels: {(world.Channels.Count == 0 ? "none" : string.Join(", ", world.Channels.Keys))}");
        o.WriteLine($"Tariff schedules: {(world.TariffSchedules.Count == 0 ? "none" : string.Join(", ", world.TariffSchedules.Keys))}");
        foreach (var source in world.Sources)
            o.WriteLine($"Source: {source}");
        foreach (var licence in world.Licences)
            o.WriteLine($"Licence: {licence}");
        o.WriteLine($"Log: {world.Log.Count} entries{(everyNote || world.Log.Count == 0 ? "" : " (--log shows all)")}");
        foreach (var rule in world.Log.GroupBy(n => n.Rule, StringComparer.Ordinal))
        {
            if (!everyNote)
                o.WriteLine($"  {rule.Key}: {rule.Count()}, sizes sum to {rule.Sum(n => n.Size):g6}");
            foreach (var note in everyNote ? rule : Enumerable.Empty<WorldNote>())
                o.WriteLine($"  {note.Rule}  {note.Place}: {note.Text} ({note.Size:g6})");
        }
    }
}
