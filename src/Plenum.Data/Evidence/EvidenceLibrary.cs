using Plenum.Data.Formats;
using Plenum.Evidence;
using Plenum.Participation;

namespace Plenum.Data.Evidence;

/// <summary>The evidence that travels with the product. Each table is read when it is first asked for.</summary>
public sealed class EvidenceLibrary
{
    private static readonly Lazy<EvidenceLibrary> Own = new(() => new EvidenceLibrary());

    private readonly Lazy<IReadOnlyList<SourceEntry>> sources = new(ReadSources);
    private readonly Lazy<IReadOnlyList<Place>> places = new(ReadPlaces);
    private readonly Lazy<EvidenceForums> forums;
    private readonly Lazy<IReadOnlyList<Claim>> claims = new(ReadClaims);
    private readonly Lazy<IReadOnlyList<PolicyMeasure>> measures = new(ReadMeasures);
    private readonly Lazy<IReadOnlyList<Indicator>> indicators = new(ReadIndicators);
    private readonly Lazy<IReadOnlyList<Entity>> entities = new(ReadEntities);
    private readonly Lazy<IReadOnlyList<Relation>> relations = new(ReadRelations);
    private readonly Lazy<IReadOnlyList<EvidenceAlias>> aliases = new(ReadAliases);

    private EvidenceLibrary() => forums = new(ReadForums);

    /// <summary>The library of this product.</summary>
    public static EvidenceLibrary Embedded => Own.Value;

    /// <summary>Every source.</summary>
    public IReadOnlyList<SourceEntry> Sources => sources.Value;

    /// <summary>Every place a row may name.</summary>
    public IReadOnlyList<Place> Places => places.Value;

    /// <summary>Forums and seats.</summary>
    public EvidenceForums Forums => forums.Value;

    /// <summary>The essay's claims, in the order of its text.</summary>
    public IReadOnlyList<Claim> Claims => claims.Value;

    /// <summary>Controls and rules.</summary>
    public IReadOnlyList<PolicyMeasure> Measures => measures.Value;

    /// <summary>Published figures.</summary>
    public IReadOnlyList<Indicator> Indicators => indicators.Value;

    /// <summary>Who and what the essay is about.</summary>
    public IReadOnlyList<Entity> Entities => entities.Value;

    /// <summary>How they are linked.</summary>
    public IReadOnlyList<Relation> Relations => relations.Value;

    /// <summary>Common names of forums, measures and sources.</summary>
    public IReadOnlyList<EvidenceAlias> Aliases => aliases.Value;

    /// <summary>The short name of a place, or the code itself where it is not a recorded place.</summary>
    public string NameOf(string code) => Places.FirstOrDefault(p => p.Code == code)?.Name ?? code;

    private static IReadOnlyList<SourceEntry> ReadSources() =>
        [.. EvidenceTables.Open("sources").Rows.Select(r => new SourceEntry(
            r.Required("source_id"), r.Required("title"), r["publisher"], r.Required("url"), r.Required("licence"), r["note"],
            EvidenceTables.Mark(r)))];

    private static IReadOnlyList<Place> ReadPlaces() =>
        [.. EvidenceTables.Open("places").Rows.Select(r => new Place(
            r.Required("code"), r.Required("name"), r.Required("kind"), r["eu_member"] == "yes",
            EvidenceTables.List(r["aliases"]), r["note"]))];

    private static IReadOnlyList<Claim> ReadClaims() =>
        [.. EvidenceTables.Open("claims").Rows.Select(r => new Claim(
            r.Required("claim_id"), r.Required("claim"), r["quote"], r["topic"], r["subject"], r["measure"], r["value"], r["unit"],
            r["year"], r["essay_source"], r["checked_against"], r.Required("source_id"), VerdictOf(r), r["corrected_value"],
            r["note"], r["story"], r["recomputed"] == "yes", EvidenceTables.Mark(r)))];

    private static IReadOnlyList<PolicyMeasure> ReadMeasures() =>
        [.. EvidenceTables.Open("measures").Rows.Select(r => new PolicyMeasure(
            r.Required("measure_id"), EvidenceTables.List(r.Required("imposer")), EvidenceTables.List(r.Required("target")),
            r.Required("instrument"), EvidenceTables.List(r.Required("layer")), r["announced"], r["effective"], r["in_force_from"],
            r["in_force_until"], r["later_unknown_from"], r["state"], r["description"], r.Required("source_id"),
            EvidenceTables.Mark(r)))];

    private static IReadOnlyList<Indicator> ReadIndicators() =>
        [.. EvidenceTables.Open("indicators").Rows.Select(r => new Indicator(
            r.Required("table"), r.Required("indicator"), r.Required("country"), r["year"], r["value"], r["unit"],
            r.Required("source_id"), r["note"], EvidenceTables.Mark(r)))];

    private static IReadOnlyList<Entity> ReadEntities() =>
        [.. EvidenceTables.Open("entities").Rows.Select(r => new Entity(
            r.Required("entity_id"), r.Required("name"), r["type"], r["country"], r["linked_id"],
            EvidenceTables.List(r["aliases"]), EvidenceTables.List(r["claims"]),
            EvidenceTables.List(r["indicators"]), r["note"], EvidenceTables.Mark(r)))];

    private static IReadOnlyList<Relation> ReadRelations() =>
        [.. EvidenceTables.Open("relations").Rows.Select(r => new Relation(
            r.Required("relation_id"), r.Required("subject"), r.Required("relation"), r.Required("object"), r["year"],
            r.Required("claim_id"), EvidenceTables.Mark(r)))];

    private static IReadOnlyList<EvidenceAlias> ReadAliases() =>
        [.. EvidenceTables.Open("aliases").Rows.Select(r => new EvidenceAlias(r.Required("alias"), r.Required("kind"), r.Required("id")))];

    private EvidenceForums ReadForums()
    {
        var entries = EvidenceTables.Open("forums").Rows.Select(r => new ForumEntry(
            new Forum(r.Required("forum_id"), r.Required("name"), r["date"], KindOf(r)), r["host"], r["lead"], r["type"],
            r["legally_binding"], r["scope"], r["participants_official"], r["roster"], r["status_detail"], r.Required("source_id"),
            r["note"], EvidenceTables.Mark(r)));
        var seats = EvidenceTables.Open("participation").Rows.Select(r => new SeatEntry(
            r.Required("forum_id"), r.Required("country"), r.Required("seat"), r["since"], r["until"], r.Required("source_id"),
            r["note"], EvidenceTables.Mark(r)));
        return new EvidenceForums([.. entries], [.. seats], Places.Where(p => p.EuMember).Select(p => p.Code));
    }

    private static ForumKind KindOf(CsvRow row) =>
        ForumKinds.TryParse(row["strength"], out var kind)
            ? kind
            : throw row.Bad("strength", $"has '{row["strength"]}'; legal: {string.Join(", ", ForumKinds.Words)}");

    private static Verdict VerdictOf(CsvRow row) =>
        Words.Verdict(row["verdict"])
        ?? throw row.Bad("verdict", $"has '{row["verdict"]}'; legal: {string.Join(", ", Words.AllVerdicts)}");
}
