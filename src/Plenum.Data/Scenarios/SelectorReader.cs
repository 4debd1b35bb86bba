using Plenum.Checks;
using Plenum.Data.Yaml;
using Plenum.Scenarios;

namespace Plenum.Data.Scenarios;

/// <summary>Reads selectors and the country pairs of a measure.</summary>
internal static class SelectorReader
{
    /// <summary>Keys that say which flows a measure acts on.</summary>
    public static IReadOnlyList<string> FlowKeys { get; } = ["between", "from_country", "to_country", "importer", "exporter"];

    public static Selector Read(YamlNode node, string what)
    {
        var terms = new List<SelectorTerm>();
        Collect(node, what, terms);
        return new Selector(terms, node.Place);
    }

    /// <summary>Reads the selector under one of two spellings of a key, for instance <c>country</c> and <c>countries</c>.</summary>
    public static Selector? Either(YamlMap map, string one, string many)
    {
        if (map.Find(one) is { } a && map.Find(many) is not null)
            throw new BadInputException($"give `{one}` or `{many}`, not both", a.Place);
        var node = map.Find(one) ?? map.Find(many);
        return node is null ? null : Read(node, map.Find(one) is null ? many : one);
    }

    public static FlowSelector Flows(YamlMap map, string measure)
    {
        var forms = new List<string>();
        if (map.Find("between") is { } between)
        {
            forms.Add("between");
            var sides = between.AsList("between");
            if (sides.Items.Count != 2)
            {
                throw new BadInputException(
                    $"between takes two sides, got {sides.Items.Count}", sides.Place,
                    "Write [A, B] where A and B are a country, a group or a list, for instance [[CAN, MEX, USA], [CAN, MEX, USA]]");
            }

            Refuse(map, "between", ["from_country", "to_country", "importer", "exporter"]);
            return FlowSelector.Between(Read(sides.Items[0], "between"), Read(sides.Items[1], "between"));
        }

        Refuse(map, "from_country", map.Find("from_country") is null ? [] : ["exporter"]);
        Refuse(map, "to_country", map.Find("to_country") is null ? [] : ["importer"]);
        var from = map.Find("from_country") ?? map.Find("exporter");
        var to = map.Find("to_country") ?? map.Find("importer");
        if (from is null || to is null)
        {
            throw new BadInputException(
                $"{measure} needs both sides", map.Place,
                "Write between: [A, B], or from_country and to_country, or exporter and importer; `all` is every country");
        }

        return new FlowSelector(Read(from, "from_country"), Read(to, "to_country"));
    }

    private static void Refuse(YamlMap map, string given, IReadOnlyList<string> other)
    {
        foreach (var key in other)
        {
            if (map.Find(key) is { } clash)
                throw new BadInputException($"`{given}` and `{key}` say the same thing; give one of them", clash.Place);
        }
    }

    private static void Collect(YamlNode node, string what, List<SelectorTerm> terms)
    {
        if (node is YamlList list)
        {
            foreach (var item in list.Items)
                Collect(item, what, terms);
            return;
        }

        terms.Add(new SelectorTerm(node.AsWord(what), node.Place));
    }
}
