using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Evidence;

namespace Plenum.Cli.Commands.Evidence;

/// <summary><c>plenum evidence measures</c>: who restricts whom, in which layer, in force on a date.</summary>
internal static class EvidenceMeasuresCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var imposer = new Option<string?>("--imposer") { Description = "Codes, separated by commas." };
        var target = new Option<string?>("--target") { Description = "Codes; measures aimed at everyone count." };
        var layer = new Option<string?>("--layer") { Description = "chips, chip_tools, compute_cloud, model_weights, talent, capital, critical_minerals or data." };
        var on = new Option<string?>("--on") { Description = "Only what was in force on this date, or may have been." };
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var command = new Command(
            "measures",
            "Controls and investment rules that touch AI.\nExample: plenum evidence measures --imposer USA --target CHN --layer chips --on 2025-06-30")
        { imposer, target, layer, on, json };
        command.SetAction(parsed =>
        {
            var day = EvidenceWriting.Date(parsed.GetValue(on), "--on");
            var found = new MeasureRegister(EvidenceWriting.Library.Measures).Find(
                EvidenceWriting.Codes(parsed.GetValue(imposer), "--imposer"), EvidenceWriting.Codes(parsed.GetValue(target), "--target"),
                parsed.GetValue(layer), day);
            if (parsed.GetValue(json))
                JsonOut.Write(w => MeasuresJson.Write(w, found, day));
            else
                Text(Console.Out, found, day);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Text(TextWriter output, IReadOnlyList<PolicyMeasure> found, DateOnly? day)
    {
        var table = new PlainTable("id", "imposer", "target", "layer", "effective", "state", "status", "instrument");
        foreach (var m in found)
        {
            table.Add(
                m.Id, string.Join(";", m.Imposers), string.Join(";", m.Targets), string.Join(";", m.Layers), m.Effective,
                day is { } d ? m.StateOn(d) : m.State, m.Mark.ToString(), m.Instrument);
        }

        table.Write(output);
        output.Write($"{found.Count} measures\n");
    }
}
