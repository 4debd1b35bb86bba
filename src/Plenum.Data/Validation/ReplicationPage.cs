using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Plenum.Data.Validation;

/// <summary>The page of one validation table in <c>docs/replication</c>: what was printed, what comes out here, how to repeat it.</summary>
public static partial class ReplicationPage
{
    /// <summary>A measure reported for more places than this is left to the command: a page is for reading.</summary>
    private const int MostPlaces = 34;

    /// <summary>Keys in <c>docs/references.bib</c> of what a table rests on.</summary>
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        ["nafta"] = ["CaliendoParro2015"],
        ["nafta-fixed-deficits"] = ["CaliendoParro2015"],
        ["nafta-no-materials"] = ["CaliendoParro2015"],
        [AutarkyTable.Name] = ["ArkolakisCostinotRodriguezClare2012", "CostinotRodriguezClare2014"],
        ["gains-from-trade"] = ["CostinotRodriguezClare2014", "TimmerEtAl2015"],
        ["us-tariff"] = ["CostinotRodriguezClare2014", "TimmerEtAl2015"],
        [ChipBanTable.Name] = ["TimmerEtAl2015"],
        [TariffWarTable.Name] = ["Lashkaripour2021", "TimmerEtAl2016"],
        [ChipsTable.Name] = ["TimmerEtAl2015", "BoehmLevchenkoPandalaiNayar2023", "BaqaeeFarhi2019", "GalleRodriguezClareYi2023"],
        [UpdateTable.Name] = ["TimmerEtAl2015", "JuniusOosterhaven2003"],
    };

    /// <summary>The page in Markdown.</summary>
    /// <param name="table">A table that was computed.</param>
    /// <exception cref="ArgumentException">The table was skipped.</exception>
    public static string Of(ValidationTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Skipped.Length > 0)
            throw new ArgumentException($"{table.Name} was skipped: {table.Skipped}", nameof(table));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {table.Title}\n\n{table.Citation}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"    plenum validate {table.Name}\n\n{table.Remark}\n\n");
        if (table.Lines.Count > 0)
            text.Append("```text\n").AppendJoin('\n', table.Lines.Select(l => l.TrimEnd())).Append("\n```\n");
        else
            Numbers(text, table);
        if (table.Checks.Count > 0)
        {
            text.Append("\nOf the table as a whole:\n\n");
            foreach (var check in table.Checks)
                text.Append(CultureInfo.InvariantCulture, $"- {(check.Holds ? "holds" : "**fails**")}: {Noise().Replace(check.Text, "rounding")}\n");
        }

        text.Append(table.Name switch
        {
            AutarkyTable.Name => "\nNothing is printed: the right-hand side is a formula. ",
            ChipsTable.Name => $"\nEvery number with all its digits: `plenum validate {table.Name} --json`. The older table: `data/published/{ChipBanTable.Name}.csv`. ",
            _ => $"\nNumbers printed or pinned: `data/published/{table.Name}.csv`. ",
        });
        text.Append(CultureInfo.InvariantCulture, $"References ([references.bib](../references.bib)): {string.Join(", ", Keys[table.Name].Select(k => $"`{k}`"))}.\n");
        text.Append("This page is written by `plenum validate --pages docs/replication` and compared with it by a test.\n");
        return text.ToString();
    }

    private static void Numbers(StringBuilder text, ValidationTable table)
    {
        var places = table.Rows.GroupBy(r => r.Measure, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        // A table that is nothing but countries would otherwise be empty.
        var most = places.Values.All(n => n > MostPlaces) ? int.MaxValue : MostPlaces;
        var shown = table.Rows.Where(r => places[r.Measure] <= most).ToList();
        var printed = shown.Exists(r => r.Printed?.Published is not null);
        text.Append(printed
            ? "| place | measure | printed | here | gap | note |\n|---|---|---|---|---|---|\n"
            : "| place | measure | here |\n|---|---|---|\n");
        foreach (var row in shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Place} | {row.Measure.Replace('_', ' ')} |");
            if (printed)
                text.Append(CultureInfo.InvariantCulture, $" {Number(row.Printed?.Published, "0.######")} | {Number(row.Computed, "0.0000")} | {Number(row.Gap, "0.0000")} | {Note(row)} |\n");
            else
                text.Append(CultureInfo.InvariantCulture, $" {Number(row.Computed, "0.0000")} |\n");
        }

        if (shown.Count < table.Rows.Count)
            text.Append(CultureInfo.InvariantCulture, $"\nAnother {table.Rows.Count - shown.Count} numbers, one for each country: `plenum validate {table.Name} --json`.\n");
    }

    // How small the noise of rounding is differs from processor to processor.
    [GeneratedRegex("[0-9]+(\\.[0-9]+)?[eE]-(1[1-9]|[2-9][0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Noise();

    private static string Note(ValidationRow row)
    {
        var mark = row.Printed?.Mark switch { "V" => "read in the source", "M" => "from memory", "C" => "another solver", _ => "" };
        var within = row.Printed?.Within is { } w ? string.Create(CultureInfo.InvariantCulture, $"within {w:0.##########}") : row.Printed?.Published is null ? "" : "no tolerance";
        return string.Join("; ", new[] { row.Reproduces ? "" : "**differs**", mark, within, row.Printed?.Note ?? "" }.Where(t => t.Length > 0));
    }

    private static string Number(double? value, string format) =>
        value is { } number && double.IsFinite(number)
            ? number.ToString(format, CultureInfo.InvariantCulture) is var text && text.Any(c => c is >= '1' and <= '9') ? text : format.Replace("#", "", StringComparison.Ordinal).TrimEnd('.')
            : "";
}
