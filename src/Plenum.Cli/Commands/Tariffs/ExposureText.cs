using System.Globalization;
using Plenum.Cli.Output;

namespace Plenum.Cli.Commands.Tariffs;

/// <summary>What <c>plenum exposure</c> prints for people.</summary>
internal static class ExposureText
{
    private const int Rows = 15;
    private const int Named = 3;
    private const int Partners = 8;

    /// <summary>Prints the summary of everyone, or one country in detail.</summary>
    public static void Print(TextWriter output, ExposureCase found)
    {
        var world = found.World;
        var sectors = found.Sectors.All(x => x)
            ? "all sectors"
            : string.Join(", ", Enumerable.Range(0, world.SectorCount).Where(j => found.Sectors[j]).Select(j => world.Sectors[j].Code));
        output.WriteLine($"Who depends on whom on {world.Id}, {sectors}: first-order effects on real income, everything having adjusted.");
        if (found.Of is { } of)
            One(output, found, of);
        else
            All(output, found);
        output.WriteLine();
        output.WriteLine($"Assumes: deficits zero, labour mobile between sectors, shares of {world.Year}. Exact for small changes; a large one needs `plenum solve`.");
    }

    /// <summary>Real income of a coalition's members together, weighted by baseline income, when it stops selling; null where it has none.</summary>
    public static double? Coalition(ExposureCase found, PowerRow row)
    {
        if (row.Members.Count == 0)
            return null;
        var income = found.Baseline.Income;
        return row.Members.Sum(i => income[i] * row.CutOff.RealIncome[i]) / row.Members.Sum(i => income[i]);
    }

    private static void All(TextWriter output, ExposureCase found)
    {
        var (world, m) = (found.World, found.Matrices);
        output.WriteLine("Percent of real income for one percent more productivity of the source.");
        output.WriteLine();
        var table = new PlainTable("", "own", "depends most on", "matters most to");
        foreach (var n in Enumerable.Range(0, world.RegionCount).OrderByDescending(n => found.Baseline.Income[n]).ThenBy(n => n).Take(Rows))
        {
            table.Add(
                world.Regions[n].Code,
                Number(m.Productivity[(n * m.Countries) + n]),
                string.Join(", ", m.DependsOn(m.Productivity, n).Take(Named).Select(i => $"{world.Regions[i].Code} {Number(m.Productivity[(n * m.Countries) + i])}")),
                string.Join(", ", m.MattersTo(m.Productivity, n).Take(Named).Select(c => $"{world.Regions[c].Code} {Number(m.Productivity[(c * m.Countries) + n])}")));
        }

        table.Write(output);
        if (world.RegionCount > Rows)
            output.WriteLine($"… and {world.RegionCount - Rows} smaller countries (--json has all; --of C shows one in detail)");
    }

    private static void One(TextWriter output, ExposureCase found, int of)
    {
        var (world, m) = (found.World, found.Matrices);
        var n = m.Countries;
        var code = world.Regions[of].Code;
        output.WriteLine();
        output.WriteLine($"{code} depends on (its real income, percent)");
        var table = new PlainTable("", "1 % more productivity there", "1 % cheaper to buy from", "1 % cheaper to sell to", "");
        foreach (var i in m.DependsOn(m.ImportCost, of).Take(Partners))
        {
            table.Add(
                world.Regions[i].Code, Number(m.Productivity[(of * n) + i]), Number(-m.ImportCost[(of * n) + i]),
                Number(-m.ExportCost[(of * n) + i]), world.Regions[i].Name);
        }

        table.Write(output);
        output.WriteLine($"its own: {Number(m.Productivity[(of * n) + of])}");
        output.WriteLine();
        output.WriteLine($"Who depends on {code} (their real income, percent)");
        table = new PlainTable("", $"1 % more productivity in {code}", $"1 % cheaper to buy from {code}", $"1 % cheaper to sell to {code}", "");
        foreach (var c in m.MattersTo(m.ImportCost, of).Take(Partners))
        {
            table.Add(
                world.Regions[c].Code, Number(m.Productivity[(c * n) + of]), Number(-m.ImportCost[(c * n) + of]),
                Number(-m.ExportCost[(c * n) + of]), world.Regions[c].Name);
        }

        table.Write(output);
        output.WriteLine();
        output.WriteLine($"Power over {code}: what it would lose if they stopped selling to it (percent of its real income)");
        table = new PlainTable("", "share of imports", "formula", "solved", "solved, no trade either way", "their own change", "");
        foreach (var row in found.Powers)
        {
            table.Add(
                row.Name, Text(100 * ImportShare(found, row, of), "0.0"), Text(100 * row.Index, "0.000"), Loss(row.CutOff.RealIncome[of]),
                Loss(row.BothWays?.RealIncome[of]), Change(Coalition(found, row)),
                row.Open.Count > 0 ? $"except {string.Join(", ", row.Open.Select(j => world.Sectors[j].Code))}, which nobody else supplies"
                    : row.CutOff.BothWays ? "with nothing to buy, nothing is sold" : "");
        }

        table.Write(output);
        output.WriteLine("The formula keeps every cost and wage as it is. Solved, trade balances again: who can buy less sells less, and dearer, so that a");
        output.WriteLine("one-way cut bites less than the formula says. Closing both ways takes that back.");
    }

    private static double ImportShare(ExposureCase found, PowerRow row, int of)
    {
        double all = 0, theirs = 0;
        var e = found.Baseline.Anchor;
        for (var j = 0; j < e.Sectors; j++)
        {
            for (var i = 0; i < e.Countries && found.Sectors[j]; i++)
            {
                if (i == of)
                    continue;
                var value = e.ExpenditureShares[e.At(j, of, i)] * found.Baseline.Expenditure[(of * e.Sectors) + j] / (1 + e.Tariff[e.At(j, of, i)]);
                all += value;
                theirs += row.Members.Contains(i) ? value : 0;
            }
        }

        return all > 0 ? theirs / all : 0;
    }

    private static string Loss(double? ratio) => ratio is { } r ? Text(100 * (1 - r), "0.000") : "–";

    private static string Change(double? ratio) => ratio is { } r ? Text(100 * (r - 1), "+0.0000;-0.0000;0.0000") : "–";

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
