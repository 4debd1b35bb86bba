using System.Text.Json;
using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Evidence.Audit;

namespace Plenum.Data.Json;

/// <summary>Everything tied to one match, gathered once and shown as text or JSON.</summary>
/// <param name="Match">What was asked for.</param>
/// <param name="Entity">The entity it is, or null.</param>
/// <param name="Claims">Claims about it.</param>
/// <param name="Relations">How it is linked.</param>
/// <param name="Forums">Forums it is or sits in.</param>
/// <param name="Measures">Controls it is, imposes or meets.</param>
/// <param name="Indicators">Published figures.</param>
/// <param name="Sources">Where all this comes from.</param>
/// <param name="Lineage">Models it is built on or that are built on it.</param>
/// <param name="Country">Code of the country it is, or empty.</param>
public sealed record EvidenceDossier(
    EvidenceMatch Match, Entity? Entity, IReadOnlyList<Claim> Claims, IReadOnlyList<Relation> Relations, IReadOnlyList<ForumEntry> Forums,
    IReadOnlyList<PolicyMeasure> Measures, IReadOnlyList<Indicator> Indicators, IReadOnlyList<SourceEntry> Sources,
    IReadOnlyList<LineagePair> Lineage, string Country)
{
    /// <summary>Gathers the claims, relations, forums, measures, figures, sources and lineage of a match.</summary>
    public static EvidenceDossier Gather(EvidenceMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var library = EvidenceWriting.Library;
        var entity = match.Kind == "entity" ? library.Entities.First(e => e.Id == match.Id) : null;
        var country = match.Kind == "place" ? match.Id : entity is { Type: "country" } ? entity.Country : "";
        var linked = entity?.LinkedId ?? match.Id;
        var same = library.Entities.Where(e => e == entity || (match.Kind is "forum" or "measure" && e.LinkedId == match.Id)
            || (country.Length > 0 && e.Type == "country" && e.Country == country)).ToArray();
        var relations = library.Relations.Where(r => same.Any(e => e.Id == r.Subject || e.Id == r.Target) || (match.Kind == "claim" && r.ClaimId == match.Id)).ToArray();
        var ids = same.SelectMany(e => e.Claims).Concat(relations.Select(r => r.ClaimId)).ToHashSet(StringComparer.Ordinal);
        var claims = library.Claims.Where(c => ids.Contains(c.Id) || (match.Kind == "claim" && c.Id == match.Id) || (match.Kind == "source" && c.SourceId == match.Id)).ToArray();
        var forums = library.Forums.Entries.Where(f => f.Forum.Id == linked || (match.Kind == "source" && f.SourceId == match.Id)
            || (country.Length > 0 && library.Forums.SeatsOf(f.Forum.Id).Any(s => s.Country == country))).ToArray();
        var measures = library.Measures.Where(m => m.Id == linked || (match.Kind == "source" && m.SourceId == match.Id)
            || (country.Length > 0 && (m.Imposers.Contains(country) || m.Targets.Contains(country)))).ToArray();
        var figures = library.Indicators.Where(i => ((entity?.Indicators.Contains(i.Table) ?? false) && (entity!.Type != "project" || i.Country == entity.Country)) || (country.Length > 0 && i.Country == country)
            || (match.Kind == "source" && i.SourceId == match.Id)).ToArray();
        var model = match.Kind == "model" ? match.Id : entity is { Type: "AI model" } ? entity.Name : "";
        var lineage = model.Length == 0 ? [] : EpochData.Lineage.Where(p => p.BaseModel.StartsWith(model, StringComparison.OrdinalIgnoreCase)
            || p.DerivedModel.StartsWith(model, StringComparison.OrdinalIgnoreCase)).ToArray();
        var sources = claims.Select(c => c.SourceId).Concat(forums.Where(f => f.Forum.Id == linked).Select(f => f.SourceId))
            .Concat(measures.Where(m => m.Id == linked).Select(m => m.SourceId)).Append(match.Kind == "source" ? match.Id : "").ToHashSet(StringComparer.Ordinal);
        return new EvidenceDossier(match, entity, claims, relations, forums, measures, figures, [.. library.Sources.Where(s => sources.Contains(s.Id))], lineage, country);
    }

    /// <summary>The mark of what a match points to.</summary>
    public static EvidenceMark MarkOf(EvidenceMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var library = EvidenceWriting.Library;
        return match.Kind switch
        {
            "entity" => library.Entities.First(e => e.Id == match.Id).Mark,
            "forum" => library.Forums.Entry(match.Id)!.Mark,
            "measure" => library.Measures.First(m => m.Id == match.Id).Mark,
            "claim" => library.Claims.First(c => c.Id == match.Id).Mark,
            "source" => library.Sources.First(s => s.Id == match.Id).Mark,
            "model" => new EvidenceMark("verified", Confidence.High, "2026-07"),
            _ => new EvidenceMark("verified", Confidence.High, "2026-11"),
        };
    }

    /// <summary>Writes the dossier as one JSON object.</summary>
    public static void Json(Utf8JsonWriter json, EvidenceDossier d)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(d);
        var data = new Lazy<AuditData>(AuditSource.AtHand);
        json.WriteStartObject();
        json.WriteString("kind", d.Match.Kind);
        json.WriteString("id", d.Match.Id);
        json.WriteString("name", d.Match.Name);
        json.WriteString("type", d.Entity?.Type ?? d.Match.Kind);
        json.WriteString("note", d.Entity?.Note ?? "");
        json.Mark(MarkOf(d.Match));
        Array(json, "claims", d.Claims, c => ClaimsJson.WriteClaim(json, c, ClaimAudit.Check(c.Id, data.Value)));
        Array(json, "relations", d.Relations, r => Relation(json, r));
        Array(json, "forums", d.Forums, f => ForumsJson.WriteForum(json, f, d.Country.Length > 0 ? [d.Country] : [], null));
        Array(json, "measures", d.Measures, m => MeasuresJson.WriteMeasure(json, m, null));
        Array(json, "figures", d.Indicators, i => Figure(json, i));
        Array(json, "lineage", d.Lineage, p => Pair(json, p));
        Array(json, "sources", d.Sources, s => SourcesJson.WriteSource(json, s));
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        json.WriteEndArray();
    }

    private static void Relation(Utf8JsonWriter json, Relation r)
    {
        json.WriteStartObject();
        json.WriteString("id", r.Id);
        json.WriteString("subject", r.Subject);
        json.WriteString("relation", r.Verb);
        json.WriteString("object", r.Target);
        json.WriteString("year", r.Year);
        json.WriteString("claim", r.ClaimId);
        json.Mark(r.Mark);
        json.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter json, Indicator i)
    {
        json.WriteStartObject();
        json.WriteString("table", i.Table);
        json.WriteString("indicator", i.Name);
        json.WriteString("country", i.Country);
        json.WriteString("year", i.Year);
        json.WriteString("value", i.Value);
        json.WriteString("unit", i.Unit);
        json.WriteString("note", i.Note);
        json.Mark(i.Mark);
        json.Source(i.SourceId);
        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, LineagePair p)
    {
        json.WriteStartObject();
        json.WriteString("snapshot", p.Snapshot);
        json.WriteString("base_model", p.BaseModel);
        json.WriteString("base_organization", p.BaseOrganization);
        json.WriteString("derived_model", p.DerivedModel);
        json.WriteString("derived_organization", p.DerivedOrganization);
        json.WriteString("derived_date", p.DerivedDate);
        json.WriteString("relation", p.Relation);
        json.WriteEndObject();
    }
}
