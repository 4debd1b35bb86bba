using System.Text.Encodings.Web;
using System.Text.Json;

namespace Plenum.Data.Json;

/// <summary>How JSON documents are written, whoever asks for them: indented, numbers that round-trip, letters as they are.</summary>
public static class JsonText
{
    /// <summary>Writes one document to a stream, which stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="document">Writes the content.</param>
    public static void Write(Stream stream, Action<Utf8JsonWriter> document)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(document);
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Indented = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        document(writer);
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
