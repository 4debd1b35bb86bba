using System.CommandLine;
using System.Text.Json;
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
                JsonOut.Write(w =>
                {
                    w.WriteStartObject();
                    w.WriteStartArray("parameters");
                    foreach (var definition in all)
                        Write(w, definition);
                    w.WriteEndArray();
                    w.WriteEndObject();
                });
                return ExitCode.Done;
            }

            var name = all.Max(d => d.Name.Length);
            var value = all.Max(d => Shown(d.Value).Length);
            Console.Out.WriteLine($"{"name".PadRight(name)}  {"value".PadRight(value)}  grade  believed");
            foreach (var d in all)
                Console.Out.WriteLine($"{d.Name.PadRight(name)}  {Shown(d.Value).PadRight(value)}  {d.Grade}      {Believed(d)}");
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
                JsonOut.Write(w => Write(w, d));
                return ExitCode.Done;
            }

            Console.Out.WriteLine(d.Name);
            Console.Out.WriteLine($"  {d.Description}");
            Console.Out.WriteLine($"  value      {Shown(d.Value)} ({d.Unit})");
            Console.Out.WriteLine($"  believed   {Believed(d)}");
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

    // The weights are drawn as one vector: saying "dirichlet 1, 1" of each would mislead.
    private static string Believed(ParameterDefinition d) =>
        d.Name.StartsWith("diffusion.weight.", StringComparison.Ordinal) ? "all channels together: Dirichlet(1, ..., 1)"
        : d.Belief?.Describe() ?? (d.Subject == "SECTOR" ? "lognormal around the world's value, see elasticity.cv" : "a choice, not drawn");

    private static string Meaning(string grade) => grade switch
    {
        "A" => "replicated causal evidence",
        "B" => "one causal or structural study",
        "C" => "cross-section or model output",
        _ => "judgement",
    };

    private static void Write(Utf8JsonWriter w, ParameterDefinition d)
    {
        w.WriteStartObject();
        w.WriteString("name", d.Name);
        Value(w, d.Value);
        w.WriteString("unit", d.Unit);
        w.WriteString("distribution", Believed(d));
        w.WriteStartArray("variants");
        foreach (var variant in d.Variants)
        {
            w.WriteStartObject();
            w.WriteString("kind", variant.Kind);
            Value(w, variant.Value);
            w.WriteString("distribution", variant.Belief?.Describe());
            w.WriteEndObject();
        }

        w.WriteEndArray();
        w.WriteString("legal", d.Range);
        w.WriteString("grade", d.Grade);
        w.WriteString("group", d.Group);
        w.WriteString("reference", d.Reference);
        w.WriteString("description", d.Description);
        w.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter w, ParameterValue value)
    {
        if (value.Number is { } x && double.IsFinite(x))
            w.WriteNumber("value", x);
        else if (value == ParameterValue.Empty)
            w.WriteNull("value");
        else
            w.WriteString("value", value.ToString());
    }
}
