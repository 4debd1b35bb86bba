using Plenum.Checks;
using Plenum.Data.Yaml;
using Plenum.Scenarios;

namespace Plenum.Data.Scenarios;

/// <summary>Reads one measure: a map with the measure's word as its only key.</summary>
internal static class MeasureReader
{
    private static readonly string[] Times = ["from", "to", "phase_in"];

    /// <summary>The measures there are, each with its keys beside the times.</summary>
    public static IReadOnlyList<(string Kind, IReadOnlyList<string> Keys)> Kinds { get; } =
    [
        ("trade_cost", [.. SelectorReader.FlowKeys, "sectors", "sector", "percent", "rent_share", "rent_to"]),
        ("tariff", [.. SelectorReader.FlowKeys, "sectors", "sector", "percent", "add_percent", "schedule"]),
        ("export_ban", [.. SelectorReader.FlowKeys, "sectors", "sector", "share_banned", "leakage", "leakage_cost"]),
        ("import_ban", [.. SelectorReader.FlowKeys, "sectors", "sector", "share_banned", "leakage", "leakage_cost"]),
        ("export_quota", [.. SelectorReader.FlowKeys, "sectors", "sector", "share", "rent_to", "rent_share"]),
        ("import_quota", [.. SelectorReader.FlowKeys, "sectors", "sector", "share", "rent_to", "rent_share"]),
        ("export_tax", [.. SelectorReader.FlowKeys, "sectors", "sector", "percent"]),
        ("technology", ["country", "countries", "sectors", "sector", "percent"]),
        ("labour", ["country", "countries", "percent"]),
        ("knowledge", [.. SelectorReader.FlowKeys, "channels", "channel", "openness"]),
        ("participation",
            ["leaves", "joins", "only", "forum", "forums", "sectors", "sector", "eu_binds", "outsider_rule", "outsider_cost"]),
    ];

    public static Measure Read(YamlNode node)
    {
        var item = node.AsMap("a measure");
        if (item.Entries.Count != 1)
        {
            throw new BadInputException(
                $"a measure has one key, its kind; got {item.Entries.Count}", item.Place, "Write `- tariff: { ... }` and indent what belongs to it");
        }

        var (kind, value) = item.Entries[0];
        var keys = Kinds.FirstOrDefault(k => k.Kind == kind.Text).Keys
            ?? throw new BadInputException(
                $"no measure `{kind.Text}` ({Nearest.Phrase(kind.Text, Kinds.Select(k => k.Kind))})", kind.Place,
                $"Legal: {string.Join(", ", Kinds.Select(k => k.Kind))}");
        var map = value.AsMap(kind.Text);
        map.Only(kind.Text, [.. keys, .. Times]);
        var measure = Body(kind.Text, map) with
        {
            Place = kind.Place,
            From = map.Find("from")?.AsYear("from"),
            To = map.Find("to")?.AsYear("to"),
            PhaseIn = PhaseIn(map),
        };
        return measure.To < measure.From
            ? throw new BadInputException($"to ({measure.To}) lies before from ({measure.From})", map.Place)
            : measure;
    }

    private static Measure Body(string kind, YamlMap map) => kind switch
    {
        "trade_cost" => new TradeCostMeasure
        {
            Flows = SelectorReader.Flows(map, kind),
            Sectors = Sectors(map) ?? Selector.All,
            Percent = Number(map, kind, "percent"),
            RentShare = Optional(map, "rent_share"),
            RentToExporter = map.Find("rent_to")?.AsOneOf("rent_to", "importer", "exporter") == "exporter",
        },
        "tariff" => Tariff(map),
        "export_ban" or "import_ban" => Ban(map, kind),
        "export_quota" or "import_quota" => Quota(map, kind),
        "export_tax" => new ExportTaxMeasure
        {
            Flows = SelectorReader.Flows(map, kind),
            Sectors = Sectors(map) ?? Selector.All,
            Percent = Number(map, kind, "percent"),
        },
        "technology" => new TechnologyMeasure
        {
            Countries = Countries(map, kind),
            Sectors = Sectors(map) ?? Selector.All,
            Percent = Number(map, kind, "percent"),
        },
        "labour" => new LabourMeasure { Countries = Countries(map, kind), Percent = Number(map, kind, "percent") },
        "knowledge" => new KnowledgeMeasure
        {
            Flows = SelectorReader.Flows(map, kind),
            Channels = SelectorReader.Either(map, "channel", "channels") ?? Selector.All,
            Openness = Number(map, kind, "openness"),
        },
        _ => Participation(map),
    };

    private static BanMeasure Ban(YamlMap map, string kind)
    {
        if (map.Find("leakage") is null && map.Find("leakage_cost") is { } cost)
            throw new BadInputException("leakage_cost needs leakage, the share that still arrives", cost.Place, "For instance leakage: 0.2");
        return new BanMeasure
        {
            Flows = SelectorReader.Flows(map, kind),
            Sectors = Sectors(map) ?? Selector.All,
            ShareBanned = Optional(map, "share_banned") ?? ScenarioNumber.Of(1),
            Leakage = Optional(map, "leakage"),
            LeakageCost = Optional(map, "leakage_cost"),
            ByImporter = kind == "import_ban",
        };
    }

    private static QuotaMeasure Quota(YamlMap map, string kind) => new()
    {
        Flows = SelectorReader.Flows(map, kind),
        Sectors = Sectors(map) ?? Selector.All,
        Share = Number(map, kind, "share"),
        ByImporter = kind == "import_quota",
        RentToImporter = (map.Find("rent_to")?.AsOneOf("rent_to", "importer", "exporter") ?? (kind == "import_quota" ? "importer" : "exporter")) == "importer",
        RentShare = Optional(map, "rent_share"),
    };

    private static TariffMeasure Tariff(YamlMap map)
    {
        string[] sizes = ["percent", "add_percent", "schedule"];
        var given = sizes.Where(s => map.Find(s) is not null).ToList();
        if (given.Count != 1)
        {
            throw new BadInputException(
                $"tariff takes exactly one of {string.Join(", ", sizes)}, got {(given.Count == 0 ? "none" : string.Join(" and ", given))}", map.Place);
        }

        return new TariffMeasure
        {
            Flows = SelectorReader.Flows(map, "tariff"),
            Sectors = Sectors(map) ?? Selector.All,
            Percent = Optional(map, "percent"),
            AddPercent = Optional(map, "add_percent"),
            Schedule = map.Find("schedule")?.AsWord("schedule"),
        };
    }

    private static ParticipationMeasure Participation(YamlMap map)
    {
        var moves = new[] { ("leaves", ParticipationMove.Leaves), ("joins", ParticipationMove.Joins), ("only", ParticipationMove.Only) }
            .Where(m => map.Find(m.Item1) is not null).ToList();
        if (moves.Count != 1)
            throw new BadInputException($"participation takes exactly one of leaves, joins, only, got {moves.Count}", map.Place);
        var rule = map.Find("outsider_rule")?.AsOneOf("outsider_rule", "R0", "R1", "R2") ?? "R0";
        var cost = Optional(map, "outsider_cost");
        if (rule == "R0" != cost is null)
            throw new BadInputException("outsider_rule R1 or R2 and outsider_cost go together", map.Place, "Write both or neither");
        return new ParticipationMeasure
        {
            Move = moves[0].Item2,
            Countries = SelectorReader.Read(map.Require(moves[0].Item1, "participation"), moves[0].Item1),
            Forums = SelectorReader.Either(map, "forum", "forums")
                ?? throw new BadInputException("participation needs `forum` or `forums`", map.Place, "Name forums, or write `forums: all`"),
            Sectors = Sectors(map),
            EuBinds = map.Find("eu_binds")?.AsSwitch("eu_binds") ?? false,
            Rule = (OutsiderRule)(rule[1] - '0'),
            OutsiderCost = cost,
        };
    }

    private static Selector? Sectors(YamlMap map) => SelectorReader.Either(map, "sector", "sectors");

    private static Selector Countries(YamlMap map, string kind) =>
        SelectorReader.Either(map, "country", "countries")
        ?? throw new BadInputException($"{kind} needs `country` or `countries`", map.Place);

    private static ScenarioNumber Number(YamlMap map, string kind, string key)
    {
        var node = map.Require(key, kind);
        return new ScenarioNumber(DistributionReader.Read(node, key), node.Place);
    }

    private static ScenarioNumber? Optional(YamlMap map, string key) =>
        map.Find(key) is { } node ? new ScenarioNumber(DistributionReader.Read(node, key), node.Place) : null;

    private static double? PhaseIn(YamlMap map)
    {
        if (map.Find("phase_in") is not { } node)
            return null;
        var years = node.AsNumber("phase_in");
        return years > 0 ? years : throw new BadInputException($"phase_in must be a positive number of years, got {years:R}", node.Place);
    }
}
