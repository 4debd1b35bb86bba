using Plenum.Checks;
using Plenum.Data.Embedded;

namespace Plenum.Data.Validation;

/// <summary>All tables of <c>plenum validate</c>.</summary>
public static class Validations
{
    /// <summary>Names in the order they are shown.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. NaftaTables.Names, AutarkyTable.Name, .. HandbookTables.Names, ChipBanTable.Name, ChipsTable.Name, TariffWarTable.Name, UpdateTable.Name];

    /// <summary>Computes one table, or says why it cannot be computed here.</summary>
    /// <exception cref="BadInputException">No such table; the message names the nearest.</exception>
    public static ValidationTable Compute(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var folder = DataFolder.Find();
        if (NaftaTables.Names.Contains(name, StringComparer.Ordinal))
            return NaftaTables.Compute(name, folder);
        if (name == AutarkyTable.Name)
            return AutarkyTable.Compute(folder);
        if (HandbookTables.Names.Contains(name, StringComparer.Ordinal))
            return HandbookTables.Compute(name, folder);
        if (name == ChipsTable.Name)
            return ChipsTable.Compute();
        if (name == ChipBanTable.Name)
            return ChipBanTable.Compute(folder);
        if (name == UpdateTable.Name)
            return UpdateTable.Compute(folder);
        if (name == TariffWarTable.Name)
            return TariffWarTable.Compute();
        throw new BadInputException(
            $"no validation table '{name}'; {Nearest.Phrase(name, Names)}", "TABLE", "Legal: " + string.Join(", ", Names));
    }
}
