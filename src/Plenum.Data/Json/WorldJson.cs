using System.Text.Json;
using Plenum.Axes;
using Plenum.Data.Worlds;
using Plenum.Worlds;

namespace Plenum.Data.Json;

/// <summary>The JSON documents of <c>plenum world list</c> and <c>plenum world show</c>.</summary>
public static class WorldJson
{
    /// <summary>Writes the list of embedded worlds.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="open">Opens a world by id; null reads it anew.</param>
    public static void WriteList(Utf8JsonWriter json, Func<string, World>? open = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteStartArray("worlds");
        foreach (var id in WorldLibrary.Ids)
            WriteHead(json, null, (open ?? WorldLibrary.Open)(id));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one world in full.</summary>
    public static void Write(Utf8JsonWriter json, World world)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(world);
        json.WriteStartObject();
        WriteHead(json, "world", world);
        json.WriteStartArray("regions");
        foreach (var region in world.Regions)
        {
            json.WriteStartObject();
            json.WriteString("code", region.Code);
            json.WriteString("name", region.Name);
            json.WriteString("income_group", region.IncomeGroup);
            json.WriteString("family", region.Family);
            json.WriteBoolean("imputed", region.Imputed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sectors");
        for (var j = 0; j < world.SectorCount; j++)
        {
            json.WriteStartObject();
            json.WriteString("code", world.Sectors[j].Code);
            json.WriteString("name", world.Sectors[j].Name);
            json.WriteString("ai_role", AiRoles.ToWord(world.Sectors[j].AiRole));
            json.WriteNumber("theta", world.Elasticities[j].Theta);
            json.WriteString("source", world.Elasticities[j].Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("groups");
        foreach (var (group, members) in world.Groups)
            json.Strings(group, members);
        json.WriteEndObject();
        json.Strings("channels", world.Channels.Keys);
        json.Strings("schedules", world.TariffSchedules.Keys);
        json.Strings("sources", world.Sources);
        json.Strings("licences", world.Licences);
        WriteLog(json, world);
        json.WriteEndObject();
    }

    /// <summary>Writes the head every document about a world has.</summary>
    public static void WriteHead(Utf8JsonWriter json, string? name, World world)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(world);
        if (name is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(name);
        json.WriteString("id", world.Id);
        json.WriteString("title", world.Title);
        json.WriteNumber("year", world.Year);
        json.WriteNumber("regions", world.RegionCount);
        json.WriteNumber("sectors", world.SectorCount);
        json.WriteString("currency", world.Currency);
        json.WriteString("unit", world.Unit);
        json.WriteString("sha256", WorldHash.Of(world));
        json.WriteEndObject();
    }

    /// <summary>Writes a world's log.</summary>
    public static void WriteLog(Utf8JsonWriter json, World world)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(world);
        json.WriteStartArray("log");
        foreach (var note in world.Log)
        {
            json.WriteStartObject();
            json.WriteString("rule", note.Rule);
            json.WriteString("place", note.Place);
            json.WriteNumber("size", note.Size);
            json.WriteString("text", note.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
