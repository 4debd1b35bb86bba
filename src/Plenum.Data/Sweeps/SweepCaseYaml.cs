using System.Globalization;
using System.Text;
using System.Text.Json;
using Plenum.Data.Yaml;
using Plenum.Parameters;

namespace Plenum.Data.Sweeps;

/// <summary>Writes one case of a sweep as a scenario file: solved alone, it gives the same bits.</summary>
public static class SweepCaseYaml
{
    private static readonly string[] Kept = ["model", "groups", "baseline", "measures"];

    /// <summary>The text.</summary>
    public static string Write(SweepPlan plan, SweepCase @case)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(@case);
        var instrument = plan.Spec.Instruments[@case.Instrument];
        var scenario = plan.Scenario(@case);
        var solver = new SweepSolver(plan);
        var numbers = solver.Numbers(@case, scenario);
        var drawn = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var k = 0; numbers is not null && k < numbers.Count; k++)
            drawn[scenario.Variables[k].Number.Place] = numbers[k].ToString("R", CultureInfo.InvariantCulture);

        var text = new StringBuilder();
        text.Append("id: ").Append(plan.Spec.Id).Append("-case-").Append(@case.Number.ToString(CultureInfo.InvariantCulture)).Append('\n');
        if (plan.Spec.World is { } world)
            text.Append("world: ").Append(JsonSerializer.Serialize(world)).Append('\n');
        var nodes = instrument.Whole is { } whole
            ? whole.Entries.Select(e => (e.Key.Text, e.Value))
            : plan.Spec.CommonNodes.Append(("measures", plan.Measures(@case)));
        foreach (var (key, node) in nodes)
        {
            if (!Kept.Contains(key, StringComparer.Ordinal) || node is YamlScalar { IsEmpty: true })
                continue;
            text.Append(key).Append(node is YamlList ? ":" : ": ");
            if (node is YamlList list)
            {
                foreach (var item in list.Items)
                    Flow(text.Append("\n  - "), item, drawn);
            }
            else
            {
                Flow(text, node, drawn);
            }

            text.Append('\n');
        }

        var parameters = solver.Parameters(@case);
        if (parameters.Settings.Count > 0)
            text.Append("parameters:\n");
        foreach (var setting in parameters.Settings)
        {
            var value = parameters.Value(setting.Name);
            text.Append("  ").Append(setting.Name).Append(": ").Append(value == ParameterValue.Empty ? "~" : value.ToString()).Append('\n');
        }

        return text.ToString();
    }

    private static void Flow(StringBuilder text, YamlNode node, Dictionary<string, string> drawn)
    {
        switch (node)
        {
            case YamlMap map when drawn.TryGetValue(map.Place, out var number):
                text.Append(number);
                break;
            case YamlMap map:
                text.Append("{ ");
                for (var k = 0; k < map.Entries.Count; k++)
                {
                    text.Append(k > 0 ? ", " : "").Append(map.Entries[k].Key.Text).Append(": ");
                    Flow(text, map.Entries[k].Value, drawn);
                }

                text.Append(" }");
                break;
            case YamlList list:
                text.Append('[');
                for (var k = 0; k < list.Items.Count; k++)
                    Flow(text.Append(k > 0 ? ", " : ""), list.Items[k], drawn);
                text.Append(']');
                break;
            case YamlScalar scalar:
                var plain = !scalar.Quoted && scalar.Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '(' or ')' or '+');
                text.Append(plain ? scalar.Text : JsonSerializer.Serialize(scalar.Text));
                break;
            default:
                break;
        }
    }
}
