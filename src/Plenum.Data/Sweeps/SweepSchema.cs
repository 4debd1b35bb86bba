using System.Text.Json.Nodes;
using Plenum.Data.Scenarios;
using Plenum.Sweeps;

namespace Plenum.Data.Sweeps;

/// <summary>
/// The sweep file as a JSON Schema (2020-12). Inside the measures of an instrument any value may be a placeholder, so there the
/// schema says only which measures exist; the reader is stricter.
/// </summary>
public static class SweepSchema
{
    /// <summary>Builds the schema.</summary>
    public static JsonObject Create()
    {
        var scenario = ScenarioSchema.Create();
        var properties = scenario["properties"]!.AsObject();
        var kinds = new JsonArray([.. MeasureReader.Kinds.Select(k => (JsonNode)k.Kind)]);
        return new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Plenum sweep",
            ["type"] = "object",
            ["required"] = new JsonArray("id"),
            ["anyOf"] = new JsonArray(Required("instruments"), Required("scenarios")),
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject
            {
                ["id"] = properties["id"]!.DeepClone(),
                ["title"] = Text("Title for readers"),
                ["notes"] = Text("Meaning and limits, Markdown"),
                ["world"] = Text("World: an id or a path"),
                ["tolerance"] = new JsonObject { ["type"] = "number", ["minimum"] = 1e-13, ["maximum"] = 1e-3, ["description"] = "Largest relative residual of a solve; default 1e-12, as `plenum solve`" },
                ["model"] = properties["model"]!.DeepClone(),
                ["groups"] = properties["groups"]!.DeepClone(),
                ["baseline"] = properties["baseline"]!.DeepClone(),
                ["parameters"] = properties["parameters"]!.DeepClone(),
                ["axes"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = Ref("axis"), ["description"] = "Names that placeholders use, each with its values" },
                ["instruments"] = new JsonObject
                {
                    ["type"] = "object",
                    ["description"] = "What the cases do; each is crossed with the axes whose placeholders it uses",
                    ["additionalProperties"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["additionalProperties"] = false,
                        ["minProperties"] = 1,
                        ["maxProperties"] = 1,
                        ["properties"] = new JsonObject
                        {
                            ["measures"] = new JsonObject
                            {
                                ["type"] = "array",
                                ["items"] = new JsonObject { ["type"] = "object", ["minProperties"] = 1, ["maxProperties"] = 1, ["propertyNames"] = new JsonObject { ["enum"] = kinds } },
                            },
                            ["scenario"] = Text("A scenario: an id of the library or a path"),
                        },
                    },
                },
                ["scenarios"] = new JsonObject { ["type"] = "array", ["items"] = Text("A scenario: an id of the library or a path"), ["description"] = "Whole scenarios as instruments" },
                ["set"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = Ref("values"), ["description"] = "Parameters and the values each takes, crossed with everything" },
                ["samples"] = Samples(),
                ["keep"] = new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["properties"] = new JsonObject
                    {
                        ["variables"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["enum"] = new JsonArray([.. SweepVariable.All.Select(v => (JsonNode)v.Name)]) }, ["description"] = "Outcomes; default real_income" },
                        ["countries"] = Ref("selector"),
                        ["sectors"] = Ref("selector"),
                    },
                },
                ["shard"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["description"] = "Cases a shard; default about 1000" },
            },
            ["$defs"] = new JsonObject
            {
                ["axis"] = new JsonObject
                {
                    ["description"] = "A list, numbers from one end to another, codes of the world, or columns that vary together",
                    ["anyOf"] = new JsonArray(
                        Ref("values"),
                        Map(("countries", Ref("selector")), ("except", Ref("selector"))),
                        Map(("sectors", Ref("selector")), ("except", Ref("selector"))),
                        Map(
                            ("columns", new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }),
                            ("rows", new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "array" } }),
                            ("pairs", new JsonObject { ["type"] = "array", ["minItems"] = 2, ["maxItems"] = 2, ["items"] = Ref("selector") }),
                            ("unordered_pairs", Ref("selector")))),
                },
                ["values"] = new JsonObject
                {
                    ["anyOf"] = new JsonArray(
                        new JsonObject { ["type"] = new JsonArray("string", "number") },
                        new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = new JsonObject { ["type"] = new JsonArray("string", "number") } },
                        Range()),
                },
                ["selector"] = scenario["$defs"]!["selector"]!.DeepClone(),
                ["number"] = scenario["$defs"]!["number"]!.DeepClone(),
                ["measure"] = scenario["$defs"]!["measure"]!.DeepClone(),
            },
        };
    }

    private static JsonObject Samples() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("draws"),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["draws"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["description"] = "Draws of what is uncertain; with stop, the most" },
            ["seed"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
            ["parameters"] = new JsonObject { ["type"] = "array", ["items"] = Text("A group (elasticities, forums, policy ...) or a parameter; default all") },
            ["stop"] = Map(
                ("half_width", new JsonObject { ["type"] = "number", ["exclusiveMinimum"] = 0, ["description"] = "Stop when every mean over draws is known to this, 95 %" }),
                ("every", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["description"] = "Shards between two looks" })),
        },
    };

    private static JsonObject Range()
    {
        var range = Map(
            ("from", new JsonObject { ["type"] = "number" }), ("to", new JsonObject { ["type"] = "number" }),
            ("count", new JsonObject { ["type"] = "integer", ["minimum"] = 2 }), ("spacing", new JsonObject { ["enum"] = new JsonArray("even", "log") }));
        range["required"] = new JsonArray("from", "to", "count");
        return range;
    }

    private static JsonObject Map(params (string Key, JsonObject Value)[] properties) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject([.. properties.Select(p => new KeyValuePair<string, JsonNode?>(p.Key, p.Value))]),
    };

    private static JsonObject Required(string key) => new() { ["required"] = new JsonArray(key) };

    private static JsonObject Ref(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };
}
