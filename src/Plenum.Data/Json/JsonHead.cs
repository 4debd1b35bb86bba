using System.Text.Json;
using Plenum.Data.Cases;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Worlds;

namespace Plenum.Data.Json;

/// <summary>What every JSON document of a solve begins with: the version, the world and the scenario, each with its fingerprint.</summary>
public static class JsonHead
{
    /// <summary>Writes <c>plenum</c>, <c>world</c> and <c>scenario</c> into the object that is open.</summary>
    public static void Write(Utf8JsonWriter json, World world, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Write(json, world);
        json.WriteStartObject("scenario");
        json.WriteString("id", scenario.Id);
        json.WriteString("sha256", ScenarioContent.Sha256(scenario));
        json.WriteEndObject();
    }

    /// <summary>Writes <c>plenum</c> and <c>world</c> alone, for what needs no scenario.</summary>
    public static void Write(Utf8JsonWriter json, World world)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(world);
        json.WriteString("plenum", ProductVersion.Text);
        json.WriteStartObject("world");
        json.WriteString("id", world.Id);
        json.WriteNumber("year", world.Year);
        json.WriteNumber("regions", world.RegionCount);
        json.WriteNumber("sectors", world.SectorCount);
        json.WriteString("sha256", WorldHash.Of(world));
        json.WriteEndObject();
    }

    /// <summary>What was computed: version, world, scenario, parameters.</summary>
    public static void Write(Utf8JsonWriter json, Case given)
    {
        ArgumentNullException.ThrowIfNull(given);
        Write(json, given.World, given.Scenario);
        if (given.Horizon is not null)
            json.WriteString("horizon", given.Horizon.Name);
        json.WriteStartObject("parameters");
        foreach (var (name, value) in ParametersInForce(given))
        {
            if (value.Number is { } number && double.IsFinite(number))
                json.Number(name, number);
            else
                json.WriteString(name, value.ToString());
        }

        json.WriteEndObject();
    }

    /// <summary>Every parameter with its value: those with one subject, the channels' weights, and whatever was set.</summary>
    public static IEnumerable<(string Name, ParameterValue Value)> ParametersInForce(Case given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var names = given.Parameters.Library.Definitions.Where(d => d.Subject.Length == 0).Select(d => d.Name)
            .Concat(given.Parameters.ChannelWeights().Keys.Select(c => "diffusion.weight." + c))
            .Concat(given.Parameters.Settings.Select(s => s.Name));
        return names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(n => (n, given.Parameters.Value(n)));
    }
}
