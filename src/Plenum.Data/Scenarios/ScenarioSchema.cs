using System.Text.Json.Nodes;
using Plenum.Data.Yaml;

namespace Plenum.Data.Scenarios;

/// <summary>The scenario file as a JSON Schema (2020-12), for editors that complete and check YAML as it is typed.</summary>
public static class ScenarioSchema
{
    /// <summary>Builds the schema.</summary>
    public static JsonObject Create()
    {
        var measures = new JsonArray();
        foreach (var (kind, keys) in MeasureReader.Kinds)
            measures.Add(new JsonObject { ["type"] = "object", ["required"] = new JsonArray(kind), ["additionalProperties"] = false, ["properties"] = new JsonObject { [kind] = Measure(kind, keys) } });
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Plenum scenario",
            ["type"] = "object",
            ["required"] = new JsonArray("id"),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["id"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9][A-Za-z0-9._-]*$", ["description"] = "Identifier" },
                ["title"] = Text("Title for readers"),
                ["question"] = Text("The question it answers"),
                ["world"] = Text("World it was written for: an id or a path"),
                ["model"] = Model(),
                ["groups"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = Ref("selector"), ["description"] = "Groups of countries by name" },
                ["baseline"] = new JsonObject { ["type"] = "array", ["items"] = Ref("measure"), ["description"] = "Measures already in force in the world compared against" },
                ["measures"] = new JsonObject { ["type"] = "array", ["items"] = Ref("measure"), ["description"] = "Measures the scenario adds, applied in order" },
                ["parameters"] = new JsonObject { ["type"] = "object", ["description"] = "Parameters by name, see `plenum params list`", ["additionalProperties"] = new JsonObject { ["anyOf"] = new JsonArray(Ref("number"), new JsonObject { ["type"] = new JsonArray("string", "null") }) } },
                ["notes"] = Text("Meaning and limits, Markdown"),
                ["sources"] = new JsonObject { ["type"] = "array", ["items"] = Text("Identifier or address of a source") },
            },
            ["$defs"] = new JsonObject
            {
                ["selector"] = new JsonObject
                {
                    ["description"] = "A code, a group, all, others, participants(FORUM), tradable, ai, ai:compute ..., or a list of these",
                    ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "array", ["items"] = Ref("selector") }),
                },
                ["number"] = Number(),
                ["measure"] = new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["maxProperties"] = 1, ["oneOf"] = measures },
            },
        };
    }

    private static JsonObject Model() => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["deficits"] = Enum(ScenarioReader.DeficitWords, "What happens to trade deficits"),
            ["to"] = Year("Last year of the path"),
            ["eu_binds"] = new JsonObject { ["type"] = "boolean", ["description"] = "The European Union's seat counts as a seat of its members" },
            ["confidence"] = Enum(ScenarioReader.ConfidenceWords, "Seats recorded with less confidence are left out"),
        },
    };

    private static JsonObject Measure(string kind, IReadOnlyList<string> keys)
    {
        var properties = new JsonObject();
        foreach (var key in keys)
            properties[key] = Key(key);
        properties["from"] = Year("First year in force");
        properties["to"] = Year("Last year in force, inclusive");
        properties["phase_in"] = new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0, ["description"] = "Years until the full size" };
        var schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        var required = kind switch
        {
            "trade_cost" or "export_tax" or "technology" or "labour" => new JsonArray("percent"),
            "knowledge" => new JsonArray("openness"),
            "export_quota" or "import_quota" => new JsonArray("share"),
            _ => null,
        };
        if (required is not null)
            schema["required"] = required;
        if (kind == "tariff")
            schema["oneOf"] = AnyRequired("percent", "add_percent", "schedule");
        else if (kind == "participation")
            schema["oneOf"] = AnyRequired("leaves", "joins", "only");
        if (keys.Contains("between"))
            schema["anyOf"] = new JsonArray(Required("between"), Required("from_country", "to_country"), Required("exporter", "importer"), Required("from_country", "importer"), Required("exporter", "to_country"));
        return schema;
    }

    private static JsonObject Key(string key) => key switch
    {
        "between" => new JsonObject { ["type"] = "array", ["minItems"] = 2, ["maxItems"] = 2, ["items"] = Ref("selector"), ["description"] = "Both directions between two sides" },
        "percent" or "add_percent" or "rent_share" or "share_banned" or "share" or "leakage" or "leakage_cost" or "openness" or "outsider_cost" => Ref("number"),
        "rent_to" => Enum(["importer", "exporter"], "Who collects the rent"),
        "schedule" => Text("Full name of a tariff table of the world, such as tariffs-2005"),
        "eu_binds" => new JsonObject { ["type"] = "boolean" },
        "outsider_rule" => Enum(["R0", "R1", "R2"], "R0 today's terms, R1 the table imposes costs, R2 the outsider retaliates"),
        _ => Ref("selector"),
    };

    private static JsonObject Number()
    {
        var forms = new JsonArray(new JsonObject { ["type"] = "number" });
        foreach (var (word, numbers) in DistributionReader.Words)
        {
            var value = word == "zero_or"
                ? new JsonObject
                {
                    ["type"] = "object",
                    ["required"] = new JsonArray("p", "else"),
                    ["additionalProperties"] = false,
                    ["properties"] = new JsonObject { ["p"] = new JsonObject { ["type"] = "number", ["minimum"] = 0, ["exclusiveMaximum"] = 1 }, ["else"] = Ref("number") },
                }
                : new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "number" }, ["minItems"] = 1 };
            value["description"] = numbers;
            forms.Add(new JsonObject { ["type"] = "object", ["required"] = new JsonArray(word), ["additionalProperties"] = false, ["properties"] = new JsonObject { [word] = value } });
        }

        return new JsonObject { ["description"] = "A number or a distribution", ["anyOf"] = forms };
    }

    private static JsonArray AnyRequired(params string[] keys) => new([.. keys.Select(k => (JsonNode)Required(k))]);

    private static JsonObject Required(params string[] keys) => new() { ["required"] = new JsonArray([.. keys.Select(k => (JsonNode)k)]) };

    private static JsonObject Ref(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Year(string description) => new() { ["type"] = "integer", ["minimum"] = 1900, ["maximum"] = 2300, ["description"] = description };

    private static JsonObject Enum(IReadOnlyList<string> words, string description) =>
        new() { ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]), ["description"] = description };
}
