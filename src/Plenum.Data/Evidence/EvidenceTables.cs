using Plenum.Checks;
using Plenum.Data.Embedded;
using Plenum.Data.Formats;
using Plenum.Evidence;

namespace Plenum.Data.Evidence;

/// <summary>Opens the evidence tables that travel inside the product and reads what every row of them has.</summary>
internal static class EvidenceTables
{
    private const string Folder = "evidence/";

    /// <summary>Opens <c>data/evidence/NAME.csv</c>.</summary>
    public static CsvTable Open(string name, params IReadOnlyList<string> required)
    {
        using var reader = new StreamReader(EmbeddedData.Open(Folder + name + ".csv"));
        return CsvTable.Read(reader, "data/evidence/" + name + ".csv", required);
    }

    /// <summary>Status, confidence and date of a row.</summary>
    /// <exception cref="BadInputException">The confidence is not a legal word, or the date not a date.</exception>
    public static EvidenceMark Mark(CsvRow row)
    {
        var confidence = Words.Confidence(row["confidence"])
            ?? throw row.Bad("confidence", $"has '{row["confidence"]}'; legal: {string.Join(", ", Words.AllConfidences)}");
        var date = row["as_of"];
        if (!IsoDates.IsDate(date))
            throw row.Bad("as_of", $"has '{date}', which is not an ISO date");
        return new EvidenceMark(row.Required("status"), confidence, date);
    }

    /// <summary>Splits a field at semicolons; an empty field has no parts.</summary>
    public static string[] List(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
