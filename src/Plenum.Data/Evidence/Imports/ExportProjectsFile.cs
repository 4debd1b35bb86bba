using System.Globalization;
using Plenum.Checks;
using Plenum.Data.Formats;
using Plenum.Evidence;

namespace Plenum.Data.Evidence.Imports;

/// <summary>
/// Reads project records of AidData's Chinese development finance data, the layout on which the RAND and AidData database of
/// AI exports rests: version 2.0 (<c>AidData TUFF Project ID</c>) or 3.0 (<c>AidData Record ID</c>), saved as CSV.
/// </summary>
public static class ExportProjectsFile
{
    private static readonly string[] IdNames = ["AidData Record ID", "AidData TUFF Project ID", "AidData Tuff Project ID"];

    /// <summary>Reads and checks the file.</summary>
    /// <exception cref="BadInputException">It is not such a table, is cut short, or repeats a record.</exception>
    public static IReadOnlyList<ExportProject> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Path.GetExtension(path) is ".xlsx" or ".xls")
            throw new BadInputException("an Excel workbook, a CSV file is needed", path, "Save the sheet with the records as CSV (UTF-8).");
        var table = CsvTable.ReadFile(path, ["Recipient", "Commitment Year", "Title"]);
        var id = IdNames.FirstOrDefault(table.Has) ?? throw new BadInputException(
            $"none of the columns {string.Join(", ", IdNames)} ({Nearest.Phrase(IdNames[0], table.Columns)})", $"{table.Name} line 1",
            "Has the publisher renamed it, or is it another table?");
        var amount = table.Columns.FirstOrDefault(c => c.StartsWith("Amount (Constant", StringComparison.OrdinalIgnoreCase));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var projects = new List<ExportProject>();
        foreach (var row in table.Rows)
        {
            if (!seen.Add(row.Required(id)))
                throw row.Bad(id, $"repeats record '{row[id]}'");
            projects.Add(new ExportProject(row[id], row.Required("Recipient"), row.Whole("Commitment Year"), row["Title"], Money(row, amount)));
        }

        return projects.Count > 0 ? projects : throw new BadInputException("the table has no records", path, "Is the file cut short?");
    }

    private static double? Money(CsvRow row, string? column)
    {
        if (column is null || row[column] is not { Length: > 0 } text)
            return null;
        return double.TryParse(text.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw row.Bad(column, $"has '{text}', which is not a number");
    }
}
