using System.Text.Json;
using Plenum.Data.Parameters;
using Plenum.Parameters;

namespace Plenum.Data.Json;

/// <summary>The JSON documents of <c>plenum params list</c> and <c>plenum params show</c>.</summary>
public static class ParametersJson
{
    /// <summary>Writes all parameters.</summary>
    public static void WriteList(Utf8JsonWriter w)
    {
        ArgumentNullException.ThrowIfNull(w);
        w.WriteStartObject();
        w.WriteStartArray("parameters");
        foreach (var definition in ParameterFiles.Library.Definitions)
            Write(w, definition);
        w.WriteEndArray();
        w.WriteEndObject();
    }

    /// <summary>Writes one parameter.</summary>
    public static void Write(Utf8JsonWriter w, ParameterDefinition d)
    {
        ArgumentNullException.ThrowIfNull(w);
        ArgumentNullException.ThrowIfNull(d);
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

    /// <summary>What is believed about a parameter, in words. The weights of channels are drawn as one vector: saying "dirichlet 1, 1" of each would mislead.</summary>
    public static string Believed(ParameterDefinition d)
    {
        ArgumentNullException.ThrowIfNull(d);
        return d.Name.StartsWith("diffusion.weight.", StringComparison.Ordinal) ? "all channels together: Dirichlet(1, ..., 1)"
        : d.Belief?.Describe() ?? (d.Prefix == "elasticity." && d.Subject == "SECTOR" ? "lognormal around the world's value, see elasticity.cv" : "a choice, not drawn");
    }
}
