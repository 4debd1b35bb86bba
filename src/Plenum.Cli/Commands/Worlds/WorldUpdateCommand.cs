using System.CommandLine;
using System.Globalization;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Worlds;
using Plenum.Data.Worlds.Totals;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Worlds;

/// <summary><c>plenum world update</c>: brings a world to the totals of a later year.</summary>
public static class WorldUpdateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var name = WorldOptions.World();
        var to = new Option<int>("--to") { Description = "Year of the totals", HelpName = "YEAR", Required = true };
        var totals = new Option<string>("--totals")
        {
            Description = "Folder with value_added (country, value) and goods (importer, exporter, value), perhaps services and goods_totals; or trade2023 of the data folder",
            HelpName = "DIR",
            Required = true,
        };
        var goods = new Option<string[]>("--goods")
        {
            Description = "Sectors whose trade the table of goods counts; by default farming, mining and manufacturing by their codes",
            HelpName = "SECTOR",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var (target, form) = (WorldOptions.Out(), WorldOptions.Form());
        var command = new Command(
            "update",
            "Bring a world to the totals of a later year: value added by country and goods trade by pair exactly, services by assumption, everything else\n" +
            "as close to the old structure as the accounts allow. Contradictory totals are refused (exit code 2).\n\n" +
            "Example: plenum world update world-2014 --to 2023 --totals ../shared/data/trade2023 --out my-2023")
        {
            name, to, totals, goods, target, form,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var world = WorldLibrary.Open(parsed.GetRequiredValue(name));
            var flags = GoodsSectors.Of(world, parsed.GetValue(goods) ?? []);
            var wanted = TotalsFolder.Read(parsed.GetRequiredValue(totals), world, parsed.GetRequiredValue(to), flags);
            var (updated, report) = WorldUpdate.Apply(world, wanted, progress: Progress(), cancellation: cancellation);
            if (AccountingCheck.Run(updated).Problems is [var problem, ..])
                throw new BadInputException($"the updated world cannot be used: {problem}", parsed.GetRequiredValue(totals));
            WorldOptions.Write(updated, parsed.GetRequiredValue(target), parsed.GetRequiredValue(form));
            Print(report);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>A line on stderr every hundred passes.</summary>
    public static Action<int, double> Progress() => (sweep, residual) =>
    {
        if (sweep % 100 == 0)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pass {sweep}: largest gap {residual:g2}, until {WorldUpdate.Tolerance:g1}"));
    };

    /// <summary>What the update did, in two lines.</summary>
    public static void Print(UpdateReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Converged: {report.Conditions} conditions met to {report.Residual:g2} in {report.Sweeps} passes (slowest: {report.Worst})."));
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{100 * report.Moved:0.0} percent of all value is in another cell than if every cell had grown alike. What was assumed is in the log (plenum world show --log)."));
    }
}
