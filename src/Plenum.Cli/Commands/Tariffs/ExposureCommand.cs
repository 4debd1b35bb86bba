using System.CommandLine;
using Plenum.Cli.Output;

namespace Plenum.Cli.Commands.Tariffs;

/// <summary><c>plenum exposure</c>: who depends on whom, and the power of some over others.</summary>
internal static class ExposureCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var world = Case.WorldOption();
        var of = new Option<string?>("--of") { Description = "One country: on whom it depends, who depends on it, and who has power over it", HelpName = "C" };
        var by = new Option<string?>("--by") { Description = "A coalition whose power over --of is wanted: codes or groups, comma-separated", HelpName = "A,B,…" };
        var sectors = new Option<string>("--sectors")
        {
            Description = "The sectors that change: codes, all, tradable, ai, ai:compute …, comma-separated",
            HelpName = "S",
            DefaultValueFactory = _ => "all",
        };
        var set = Case.SetOption();
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command(
            "exposure",
            "Who depends on whom: how every country's real income answers one percent of productivity or of trade cost anywhere, to first " +
            "order and all at once; and for one country the power of others over it, by formula and by the full solution of a cut-off.\n\n" +
            "Examples:\n  plenum exposure --of CHN --by USA,JPN,KOR,TWN,NLD --sectors C26\n  plenum exposure --json")
        {
            world, of, by, sectors, set, json,
        };
        command.SetAction((parsed, stop) =>
        {
            var found = ExposureCase.Compute(
                parsed.GetValue(world), parsed.GetValue(sectors)!, parsed.GetValue(of), parsed.GetValue(by), parsed.GetValue(set) ?? [], stop);
            if (parsed.GetValue(json))
                JsonOut.Write(writer => ExposureJson.Write(writer, found));
            else
                ExposureText.Print(Console.Out, found);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
