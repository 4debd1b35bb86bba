using System.Text.RegularExpressions;
using Plenum.Checks;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Totals;

/// <summary>Which sectors of a world make goods: what customs counts.</summary>
public static partial class GoodsSectors
{
    /// <summary>
    /// Flags in sector order. Without a list the codes decide: farming, mining and manufacturing of ISIC revision 4 (<c>A</c>,
    /// <c>B</c>, <c>C…</c>, their OECD forms such as <c>A01_02</c>) and <c>c1</c> to <c>c16</c> of the 2013 World Input-Output Tables.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="named">Codes of goods sectors, or none.</param>
    /// <exception cref="BadInputException">A code is unknown, or the codes of the world say nothing and none is named.</exception>
    public static bool[] Of(World world, IReadOnlyList<string> named)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(named);
        var codes = world.Sectors.Select(s => s.Code).ToList();
        foreach (var code in named)
        {
            if (!codes.Contains(code, StringComparer.Ordinal))
                throw new BadInputException($"unknown sector \"{code}\" ({Nearest.Phrase(code, codes)})", "--goods");
        }

        bool[] flags = [.. codes.Select(c => named.Count > 0 ? named.Contains(c, StringComparer.Ordinal) : Isic().IsMatch(c) || Wiod2013().IsMatch(c))];
        if (!flags.Contains(true))
        {
            throw new BadInputException(
                $"the sector codes of {world.Id} do not say which sectors make goods ({string.Join(", ", codes.Take(4))} …)", "--goods",
                "Name them: --goods CODE CODE …");
        }

        return flags;
    }

    [GeneratedRegex("^(A|B|C)([0-9_T-].*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Isic();

    [GeneratedRegex("^c([1-9]|1[0-6])(_.*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Wiod2013();
}
