using System.Text.Json;
using Plenum.Cli.Commands;
using Plenum.Scenarios;
using Plenum.Worlds;

namespace Plenum.Cli.Output;

/// <summary>What every JSON document of a solve begins with: the version, the world and the scenario, each with its fingerprint.</summary>
internal static class JsonHead
{
    /// <summary>Writes <c>plenum</c>, <c>world</c> and <c>scenario</c> into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, World world, Scenario scenario)
    {
        json.WriteString("plenum", CommandVersion.Text);
        json.WriteStartObject("world");
        json.WriteString("id", world.Id);
        json.WriteNumber("year", world.Year);
        json.WriteNumber("regions", world.RegionCount);
        json.WriteNumber("sectors", world.SectorCount);
        json.WriteString("sha256", WorldHash.Of(world));
        json.WriteEndObject();
        json.WriteStartObject("scenario");
        json.WriteString("id", scenario.Id);
        json.WriteString("sha256", ScenarioContent.Sha256(scenario));
        json.WriteEndObject();
    }
}
