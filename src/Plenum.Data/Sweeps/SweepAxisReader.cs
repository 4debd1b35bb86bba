using Plenum.Checks;
using Plenum.Data.Scenarios;
using Plenum.Data.Yaml;
using Plenum.Sweeps;
using Plenum.Worlds;

namespace Plenum.Data.Sweeps;

/// <summary>Turns an axis as written into its rows of values, on one world.</summary>
internal sealed class SweepAxisReader(World world, WorldSelectors selectors)
{
    private static readonly string[] Forms = ["from", "countries", "sectors", "columns"];

    public SweepAxis Read(YamlScalar name, YamlNode node)
    {
        if (node is not YamlMap map || SweepValues.IsRange(node))
            return new SweepAxis([name.Text], [.. SweepValues.Read(node, name.Text).Select(v => (IReadOnlyList<YamlScalar>)[v])], name.Place);
        var given = Forms.Where(f => map.Find(f) is not null).ToList();
        if (given.Count != 1)
        {
            throw new BadInputException(
                $"the axis {name.Text} needs exactly one of {string.Join(", ", Forms)}", map.Place,
                "For instance [5, 10, 25], { from: 1, to: 50, count: 50 }, { countries: all }, { sectors: tradable }, { columns: [a, b], pairs: [all, all] }");
        }

        return given[0] == "columns" ? Together(name, map) : Codes(name, map, given[0]);
    }

    private SweepAxis Codes(YamlScalar name, YamlMap map, string kind)
    {
        map.Only(name.Text, kind, "except");
        var node = map.Require(kind, name.Text);
        var chosen = Resolve(node, kind);
        if (map.Find("except") is { } except)
            chosen = [.. chosen.Except(Resolve(except, kind))];
        if (chosen.Count == 0)
            throw new BadInputException($"the axis {name.Text} has no values", node.Place);
        return new SweepAxis([name.Text], [.. chosen.Select(k => (IReadOnlyList<YamlScalar>)[Text(node, Code(kind, k))])], name.Place);
    }

    private SweepAxis Together(YamlScalar name, YamlMap map)
    {
        map.Only(name.Text, "columns", "rows", "pairs", "unordered_pairs");
        var columns = map.Require("columns", name.Text).AsList("columns").Items
            .Select(i => SweepReader.Name(SweepValues.Scalar(i, "a column"), "a column").Text).ToList();
        string[] sources = ["rows", "pairs", "unordered_pairs"];
        var given = sources.Where(s => map.Find(s) is not null).ToList();
        if (given.Count != 1)
            throw new BadInputException($"the axis {name.Text} needs exactly one of {string.Join(", ", sources)}", map.Place);
        var node = map.Require(given[0], name.Text);
        if (given[0] == "rows")
            return new SweepAxis(columns, Rows(columns, node.AsList("rows")), name.Place);
        if (columns.Count != 2)
            throw new BadInputException($"{given[0]} needs two columns, got {columns.Count}", map.Place);
        var both = given[0] == "pairs" ? node.AsList("pairs").Items : [node, node];
        if (both.Count != 2)
            throw new BadInputException($"pairs takes two sides, got {both.Count}", node.Place, "For instance pairs: [all, [USA, CHN]]");
        var (left, right) = (Resolve(both[0], "countries"), Resolve(both[1], "countries"));
        var rows = from a in left
                   from b in right
                   where given[0] == "pairs" ? a != b : a < b
                   select (IReadOnlyList<YamlScalar>)[Text(node, Code("countries", a)), Text(node, Code("countries", b))];
        var all = rows.ToList();
        return all.Count > 0
            ? new SweepAxis(columns, all, name.Place)
            : throw new BadInputException($"the axis {name.Text} has no pairs", node.Place);
    }

    private static List<IReadOnlyList<YamlScalar>> Rows(List<string> columns, YamlList list)
    {
        var rows = new List<IReadOnlyList<YamlScalar>>();
        foreach (var item in list.Items)
        {
            var cells = item.AsList("a row").Items;
            if (cells.Count != columns.Count)
                throw new BadInputException($"a row has {columns.Count} values ({string.Join(", ", columns)}), got {cells.Count}", item.Place);
            rows.Add([.. cells.Select((c, k) => SweepValues.Scalar(c, columns[k]))]);
        }

        return rows.Count > 0 ? rows : throw new BadInputException("rows is empty", list.Place);
    }

    private IReadOnlyList<int> Resolve(YamlNode node, string kind)
    {
        var selector = SelectorReader.Read(node, kind);
        return kind == "sectors" ? selectors.Sectors(selector) : selectors.Countries(selector);
    }

    private string Code(string kind, int index) => kind == "sectors" ? world.Sectors[index].Code : world.Regions[index].Code;

    private static YamlScalar Text(YamlNode at, string text) => new(at.File, at.Line, at.Column, text, Quoted: false);
}
