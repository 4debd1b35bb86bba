using System.Globalization;
using System.Text;
using Plenum.Data.Formats;
using Plenum.Outcomes;

namespace Plenum.Data.Results;

/// <summary>
/// Writes <c>summary.csv</c>: <c>variant, year, country, sector, variable, unit, p05, p25, p50, p75, p95, p_sign, central</c>.
/// Percentiles are empty where a result exists at central parameters only; numbers round-trip.
/// </summary>
public static class SummaryCsv
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["variant", "year", "country", "sector", "variable", "unit", "p05", "p25", "p50", "p75", "p95", "p_sign", "central"];

    /// <summary>Writes the file.</summary>
    public static void Write(string path, IReadOnlyList<SummaryRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder(rows.Count * 120);
        text.AppendJoin(',', Columns).Append('\n');
        foreach (var (key, range) in rows)
        {
            text.Append(Quoted(key.Variant)).Append(',').Append(key.Year.ToString(CultureInfo.InvariantCulture)).Append(',')
                .Append(Quoted(key.Country)).Append(',').Append(Quoted(key.Sector)).Append(',').Append(Quoted(key.Variable)).Append(',')
                .Append(key.Unit);
            foreach (var value in Values(range))
                text.Append(',').Append(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "");
            text.Append('\n');
        }

        WholeFile.Write(path, text.ToString());
    }

    /// <summary>The numbers of a row in the order of the columns.</summary>
    internal static double[] Values(OutcomeRange range) =>
        [range.P05, range.P25, range.P50, range.P75, range.P95, range.PSign, range.Central];

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
