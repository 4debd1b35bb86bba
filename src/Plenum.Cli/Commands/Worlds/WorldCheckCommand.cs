using System.CommandLine;
using System.Text.Json;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Worlds;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Worlds;

/// <summary><c>plenum world check</c>: tests the accounting identities of a world.</summary>
public static class WorldCheckCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var name = WorldOptions.World();
        var json = WorldOptions.Json();
        var command = new Command(
            "check",
            "Test the accounts of a world and list the largest gaps; a world the model cannot use is refused with the reason (exit code 1).\n\n" +
            "Example: plenum world check world-2014")
        {
            name, json,
        };
        command.SetAction(parsed =>
        {
            var world = WorldLibrary.Open(parsed.GetRequiredValue(name));
            var report = AccountingCheck.Run(world);
            if (parsed.GetValue(json))
                JsonOut.Write(writer => Write(writer, world, report));
            else
                Print(world, report);
            if (report.Usable)
                return ExitCode.Done;
            throw new BadInputException(
                report.Problems.Count == 1 ? report.Problems[0] : $"{report.Problems[0]} (and {report.Problems.Count - 1} more)",
                $"world {world.Id} cannot be used", "Correct the tables and check again");
        });
        return command;
    }

    private static void Print(World world, AccountingReport report)
    {
        Console.Out.WriteLine($"{world.Id}: {world.RegionCount} regions, {world.SectorCount} sectors, {world.Year}");
        foreach (var problem in report.Problems)
            Console.Out.WriteLine($"cannot be used: {problem}");
        foreach (var identity in report.Identities)
        {
            Console.Out.WriteLine($"{identity.Name}: {identity.Says}");
            Console.Out.WriteLine(identity.Off == 0
                ? $"  holds in all {identity.Cells} places to one in a million"
                : $"  off by more than one in a million in {identity.Off} of {identity.Cells} places; gaps sum to {100 * identity.TotalGap:g3} percent of world value added");
            if (identity.Off == 0)
                continue;
            foreach (var gap in identity.Largest)
                Console.Out.WriteLine($"    {gap.Place}: {gap.Left:g8} against {gap.Right:g8} ({100 * gap.Relative:g3} percent)");
        }

        foreach (var remark in report.Remarks)
            Console.Out.WriteLine($"note: {remark}");
        Console.Out.WriteLine(report.Usable ? "The model can use this world." : "The model cannot use this world.");
    }

    private static void Write(Utf8JsonWriter json, World world, AccountingReport report)
    {
        json.WriteStartObject();
        WorldJson.WriteHead(json, "world", world);
        json.WriteBoolean("usable", report.Usable);
        json.WriteStartArray("problems");
        foreach (var problem in report.Problems)
            json.WriteStringValue(problem);
        json.WriteEndArray();
        json.WriteStartArray("identities");
        foreach (var identity in report.Identities)
        {
            json.WriteStartObject();
            json.WriteString("name", identity.Name);
            json.WriteString("says", identity.Says);
            json.WriteNumber("cells", identity.Cells);
            json.WriteNumber("off", identity.Off);
            json.Number("total_gap", identity.TotalGap);
            json.WriteStartArray("largest");
            foreach (var gap in identity.Largest)
            {
                json.WriteStartObject();
                json.WriteString("place", gap.Place);
                json.Number("left", gap.Left);
                json.Number("right", gap.Right);
                json.Number("relative", gap.Relative);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("remarks");
        foreach (var remark in report.Remarks)
            json.WriteStringValue(remark);
        json.WriteEndArray();
        WorldJson.WriteLog(json, world);
        json.WriteEndObject();
    }
}
