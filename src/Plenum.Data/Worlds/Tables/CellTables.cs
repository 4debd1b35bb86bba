using Plenum.Checks;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Tables;

/// <summary>Reads the large tables of a world into its dense arrays.</summary>
/// <param name="regions">Region codes in world order.</param>
/// <param name="sectors">Sector codes in world order.</param>
internal sealed class CellTables(IReadOnlyList<string> regions, IReadOnlyList<string> sectors)
{
    /// <summary>How far the weights of a country's sources may be from one.</summary>
    public const double WeightTolerance = 1e-6;

    /// <summary>Cells of a cube <c>[sector][importer][exporter]</c>.</summary>
    public int CubeSize => checked(sectors.Count * regions.Count * regions.Count);

    /// <summary>Reads <c>trade</c>.</summary>
    public double[] Trade(TableRows rows) => Cube(rows, "value", ValueRule.NotNegative);

    /// <summary>Reads a tariff table. A rate on a country's own sales cannot be charged: it is set to zero and logged.</summary>
    public double[] Tariffs(TableRows rows, List<WorldNote> log)
    {
        var tariffs = Cube(rows, "percent", ValueRule.Tariff);
        var n = regions.Count;
        var (cells, largest) = (0, 0.0);
        for (var j = 0; j < sectors.Count; j++)
        {
            for (var m = 0; m < n; m++)
            {
                var at = (((j * n) + m) * n) + m;
                if (tariffs[at] == 0)
                    continue;
                cells++;
                largest = Math.Max(largest, Math.Abs(tariffs[at]));
                tariffs[at] = 0;
            }
        }

        if (cells > 0)
        {
            log.Add(new WorldNote(
                "tariff-on-own-sales", rows.File, largest,
                $"{cells} tariffs of a country on its own sales set to 0; the largest was {largest:R} percent"));
        }

        return tariffs;
    }

    /// <summary>Reads <c>inputs</c> into <c>[country][user][input]</c>; negative coefficients of a source are kept.</summary>
    public double[] Inputs(TableRows rows)
    {
        var j = sectors.Count;
        return DenseTable.Read(
            rows,
            [new("country", "region", regions, j * j), new("input", "sector", sectors, 1), new("user", "sector", sectors, j)],
            "value", ValueRule.Any, checked(regions.Count * j * j));
    }

    /// <summary>Reads <c>value_added</c> or <c>final</c> into <c>[country][sector]</c>.</summary>
    public double[] Plane(TableRows rows) => DenseTable.Read(
        rows, [new("country", "region", regions, sectors.Count), new("sector", "sector", sectors, 1)],
        "value", ValueRule.NotNegative, regions.Count * sectors.Count);

    /// <summary>Reads a channel; the weights of every country that has any sum to one.</summary>
    /// <exception cref="BadInputException">They do not, or a row is illegal.</exception>
    public KnowledgeChannel Channel(TableRows rows, string name)
    {
        var n = regions.Count;
        var bySector = rows.ColumnOrNone("sector") >= 0;
        DenseTable.Key country = new("country", "region", regions, n), source = new("source", "region", regions, 1);
        var weights = bySector
            ? DenseTable.Read(rows, [country, source, new("sector", "sector", sectors, n * n)], "weight", ValueRule.NotNegative, CubeSize)
            : DenseTable.Read(rows, [country, source], "weight", ValueRule.NotNegative, n * n);
        for (var row = 0; row < weights.Length / n; row++)
        {
            var sum = 0.0;
            for (var i = 0; i < n; i++)
                sum += weights[(row * n) + i];
            if (sum != 0 && !(Math.Abs(sum - 1) <= WeightTolerance))
            {
                var who = bySector ? $"{regions[row % n]} in {sectors[row / n]}" : regions[row];
                throw new BadInputException(
                    $"the weights of {who} sum to {sum:R}", rows.File,
                    "The weights of a country's sources, itself included, sum to one; leave a country out if it learns from itself alone");
            }
        }

        return new KnowledgeChannel(name, weights, bySector);
    }

    private double[] Cube(TableRows rows, string column, ValueRule rule)
    {
        var n = regions.Count;
        return DenseTable.Read(
            rows,
            [new("importer", "region", regions, n), new("exporter", "region", regions, 1), new("sector", "sector", sectors, n * n)],
            column, rule, CubeSize);
    }
}
