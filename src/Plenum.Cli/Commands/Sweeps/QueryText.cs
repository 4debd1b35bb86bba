using System.Globalization;
using System.Numerics;
using Plenum.Cli.Output;
using Plenum.Query;

namespace Plenum.Cli.Commands.Sweeps;

/// <summary>Writes the rows of an answer; numbers round-trip in JSON and CSV.</summary>
internal static class QueryText
{
    /// <summary>One JSON document: the columns and an object a row.</summary>
    public static void Json(QueryAnswer answer) => JsonOut.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (var column in answer.Columns)
            json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in answer.Rows())
        {
            json.WriteStartObject();
            for (var c = 0; c < row.Length; c++)
            {
                json.WritePropertyName(answer.Columns[c]);
                switch (row[c])
                {
                    case null or double.NaN or double.PositiveInfinity or double.NegativeInfinity:
                        json.WriteNullValue();
                        break;
                    case bool flag:
                        json.WriteBooleanValue(flag);
                        break;
                    case var number when IsNumber(number):
                        json.WriteRawValue(Text(number, digits: null));
                        break;
                    default:
                        json.WriteStringValue(Text(row[c], digits: null));
                        break;
                }
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>CSV with a head line.</summary>
    public static void Csv(QueryAnswer answer, TextWriter output)
    {
        output.Write(string.Join(',', answer.Columns.Select(Quoted)) + "\n");
        foreach (var row in answer.Rows())
            output.Write(string.Join(',', row.Select(v => Quoted(Text(v, digits: null)))) + "\n");
    }

    /// <summary>An aligned table; numbers to six digits, against their right edge.</summary>
    /// <returns>The number of rows.</returns>
    public static int Table(QueryAnswer answer, TextWriter output)
    {
        var rows = answer.Rows().ToList();
        var table = new PlainTable([.. answer.Columns]);
        for (var c = 0; c < answer.Columns.Count; c++)
        {
            if (rows.Exists(r => r[c] is not null) && rows.TrueForAll(r => r[c] is null || IsNumber(r[c])))
                table.Right(c);
        }

        foreach (var row in rows)
            table.Add([.. row.Select(v => Text(v, digits: "G6"))]);
        table.Write(output);
        return rows.Count;
    }

    private static bool IsNumber(object? value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or BigInteger;

    private static string Text(object? value, string? digits) => value switch
    {
        null => "",
        double x => x.ToString(digits ?? "R", CultureInfo.InvariantCulture),
        float x => x.ToString(digits ?? "R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list and not string => "[" + string.Join(", ", list.Cast<object?>().Select(v => Text(v, digits))) + "]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
