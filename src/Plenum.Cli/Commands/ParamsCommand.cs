using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Parameters;
using Plenum.Parameters;

namespace Plenum.Cli.Commands;

/// <summary><c>plenum params</c>: every assumption with unit, distribution, grade and reference.</summary>
internal static class ParamsCommand
{
    /// <summary>Builds the command with its subcommands.</summary>
    public static Command Create() => new(
        "params",
        "Every parameter with unit, distribution, grade and reference.\nExample: plenum params show diffusion.beta")
    {
        List(),
        Show(),
    };

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command("list", "All parameters.\nExample: plenum params list --json") { json };
        command.SetAction(parsed =>
        {
            var all = ParameterFiles.Library.Definitions;
            if (parsed.GetValue(json))
            {
                JsonOut.Write(ParametersJson.WriteList);
                return ExitCode.Done;
            }

            var name = all.Max(d => d.Name.Length);
            var value = all.Max(d => Shown(d.Value).Length);
            Console.Out.WriteLine($"{"name".PadRight(name)}  {"value".PadRight(value)}  grade  believed");
            foreach (var d in all)
                Console.Out.WriteLine($"{d.Name.PadRight(name)}  {Shown(d.Value).PadRight(value)}  {d.Grade}      {ParametersJson.Believed(d)}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Show()
    {
        var name = new Argument<string>("NAME") { Description = "Full name, such as diffusion.beta or forum.cost.BLETCHLEY2023" };
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command("show", "One parameter.\nExample: plenum params show forum.cost.FORUM") { name, json };
        command.SetAction(parsed =>
        {
            var (d, _) = ParameterFiles.Library.Find(parsed.GetRequiredValue(name));
            if (parsed.GetValue(json))
            {
                JsonOut.Write(w => ParametersJson.Write(w, d));
                return ExitCode.Done;
            }

            Console.Out.WriteLine(d.Name);
            Console.Out.WriteLine($"  {d.Description}");
            Console.Out.WriteLine($"  value      {Shown(d.Value)} ({d.Unit})");
            Console.Out.WriteLine($"  believed   {ParametersJson.Believed(d)}");
            foreach (var variant in d.Variants)
                Console.Out.WriteLine($"  {variant.Kind}: {Shown(variant.Value)}, {variant.Belief?.Describe() ?? "not drawn"}");
            Console.Out.WriteLine($"  legal      {d.Range}");
            Console.Out.WriteLine($"  grade      {d.Grade} ({Meaning(d.Grade)})");
            Console.Out.WriteLine($"  group      {d.Group}");
            Console.Out.WriteLine($"  reference  {d.Reference}");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Shown(ParameterValue value) => value == ParameterValue.Empty ? "(empty)" : value.ToString();

    private static string Meaning(string grade) => grade switch
    {
        "A" => "replicated causal evidence",
        "B" => "one causal or structural study",
        "C" => "cross-section or model output",
        _ => "judgement",
    };
}
