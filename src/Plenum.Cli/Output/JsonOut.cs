using System.Text.Json;

namespace Plenum.Cli.Output;

/// <summary>Writes the one JSON document of a <c>--json</c> command to stdout.</summary>
public static class JsonOut
{
    /// <summary>Writes the document and a line feed.</summary>
    public static void Write(Action<Utf8JsonWriter> document)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var stdout = Console.OpenStandardOutput();
        JsonText.Write(stdout, document);
        stdout.WriteByte((byte)'\n');
    }
}
