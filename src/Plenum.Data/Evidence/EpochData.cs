using Plenum.Data.Formats;
using Plenum.Evidence;

namespace Plenum.Data.Evidence;

/// <summary>The extracts of the Epoch AI data (CC BY 4.0) that travel with the product.</summary>
public static class EpochData
{
    private static readonly Lazy<IReadOnlyList<AiModel>> Models = new(ReadModels);
    private static readonly Lazy<IReadOnlyList<LineagePair>> Pairs = new(ReadPairs);

    /// <summary>Snapshot of the notable models.</summary>
    public const string NotableSnapshot = "2026-07-notable";

    /// <summary>The newest snapshot that covers all models, notable or not.</summary>
    public const string AllModelsSnapshot = "2025-04";

    /// <summary>Notable models, July 2026.</summary>
    public static IReadOnlyList<AiModel> NotableModels => Models.Value;

    /// <summary>Base model to derived model, four snapshots; compare only within one.</summary>
    public static IReadOnlyList<LineagePair> Lineage => Pairs.Value;

    private static IReadOnlyList<AiModel> ReadModels() =>
        [.. EvidenceTables.Open("epoch/notable_models_2026-07").Rows.Select(r => new AiModel(
            r.Required("model"), r["organization"], EvidenceTables.List(r["iso3"]), r["org_class"], r["date"],
            r.OptionalNumber("training_flop"), r["access"], r["base_model"]))];

    private static IReadOnlyList<LineagePair> ReadPairs() =>
        [.. EvidenceTables.Open("epoch/lineage_pairs").Rows.Select(Pair)];

    private static LineagePair Pair(CsvRow r) => new(
        r.Required("snapshot"), r.Required("base_system"), r["base_org"], EvidenceTables.List(r["base_iso3"]), r["base_access"],
        r.Required("derived_system"), r["derived_org"], EvidenceTables.List(r["derived_iso3"]), r["derived_date"], r["relation"]);
}
