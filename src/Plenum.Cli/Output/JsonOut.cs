using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plenum.Cli.Output;

/// <summary>Writes the one JSON document of a <c>--json</c> command to stdout.</summary>
public static class JsonOut
{
    /// <summary>Numbers round-trip; not-a-number is written as null by <see cref="Number"/>.</summary>
    public static void Write(Action<Utf8JsonWriter> document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stdout = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(stdout, new JsonWriterOptions
        {
            Indented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            document(writer);
        }

        stdout.WriteByte((byte)'\n');
    }

    /// <summary>Writes a number so that reading it gives the same bits; null where it is not finite.</summary>
    public static void Number(this Utf8JsonWriter writer, string name, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (double.IsFinite(value))
            writer.WriteNumber(name, value);
        else
            writer.WriteNull(name);
    }
}
