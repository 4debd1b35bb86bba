using Plenum.Evidence;

namespace Plenum.Data.Evidence;

/// <summary>Who holds the tracked AI chips, in H100 equivalents (Epoch AI, MIT licence).</summary>
public static class ChipStock
{
    /// <summary>The last day on which every maker of the file is recorded.</summary>
    public const string LastFullDay = "2025-12-31";

    /// <summary>Owners whose seat is known; <c>Other</c> is what remains and has none.</summary>
    private static readonly Dictionary<string, string> SeatOf = new(StringComparer.Ordinal)
    {
        ["Amazon"] = "USA",
        ["CoreWeave"] = "USA",
        ["Google"] = "USA",
        ["Meta"] = "USA",
        ["Microsoft"] = "USA",
        ["Oracle"] = "USA",
        ["China"] = "CHN",
    };

    /// <summary>Share of the tracked stock by the seat of its owner.</summary>
    public static CoverageIndicator Coverage()
    {
        var rows = EvidenceTables.Open("epoch/chip_stock_by_owner").Rows
            .Where(r => r["as_of"] == LastFullDay)
            .Select(r => (Owner: r.Required("owner"), Chips: r.Number("h100e_median"))).ToArray();
        var all = rows.Sum(r => r.Chips);
        var shares = rows.Where(r => SeatOf.ContainsKey(r.Owner))
            .GroupBy(r => SeatOf[r.Owner], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Chips) / all, StringComparer.Ordinal);
        var other = rows.Where(r => !SeatOf.ContainsKey(r.Owner)).Sum(r => r.Chips) / all;
        return new CoverageIndicator(
            "compute", "AI compute held", shares, "2025", "EPOCH-CHIP-STOCK",
            FormattableString.Invariant(
                $"tracked chips in H100 equivalents by seat of the owner; {100 * other:0} % belong to owners not named and are at no table; China's share counts foreign chips only"),
            new EvidenceMark("computed", Confidence.Medium, LastFullDay));
    }
}
