namespace Plenum.Evidence;

/// <summary>One thing of which a table covers a share: the share of the world that each country holds.</summary>
/// <param name="Id">Identifier, for instance <c>ai-articles</c>.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Shares">Share of the world by country, 0 to 1; null where no sourced figures are at hand.</param>
/// <param name="Year">Year or years the shares speak of.</param>
/// <param name="SourceId">Their source; empty where they are absent.</param>
/// <param name="Note">How they were formed, or why they are absent.</param>
/// <param name="Mark">Status, confidence and date.</param>
public sealed record CoverageIndicator(
    string Id, string Title, IReadOnlyDictionary<string, double>? Shares, string Year, string SourceId, string Note, EvidenceMark Mark);
