using Plenum.Checks;
using Plenum.Data.Formats;
using Plenum.Evidence;

namespace Plenum.Data.Evidence.Imports;

/// <summary>
/// Reads <c>AIIA_collections.csv</c> of the CSET repository georgetown-cset/aiia. The file carries no licence, so the product
/// does not ship it; counts computed from it are our own.
/// </summary>
public static class AllianceFile
{
    /// <summary>Members in the published list of 26 March 2020.</summary>
    public const int PublishedMembers = 567;

    /// <summary>Reads and checks the file.</summary>
    /// <exception cref="BadInputException">It is not the published list, or is cut short.</exception>
    public static IReadOnlyList<AllianceMember> Read(string path)
    {
        var table = CsvTable.ReadFile(path, ["Name (ZH)", "Type", "Estimated Focus", "AI Product/Service Category"], skipLines: 1);
        var members = table.Rows.Where(r => r["Name (ZH)"].Length > 0)
            .Select(r => new AllianceMember(r["Type"], r["Estimated Focus"], Merged(r["AI Product/Service Category"]))).ToArray();
        return members.Length >= PublishedMembers
            ? members
            : throw new BadInputException(
                $"{members.Length} members, the published list has {PublishedMembers}", path, "Is the file cut short?");
    }

    // Two spellings of one category occur in the published file.
    private static string Merged(string category) =>
        category.Equals("Business solutions", StringComparison.OrdinalIgnoreCase) ? "Business Solutions"
        : category.StartsWith("Data Storage", StringComparison.OrdinalIgnoreCase) ? "Data Storage and Processing"
        : category;
}
