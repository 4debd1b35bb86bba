using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Participation;

namespace Plenum.Web.Table;

/// <summary>Which share of the world sits at the table today and in the state shown: counted, not modelled.</summary>
/// <param name="Id">Id of the indicator.</param>
/// <param name="Title">What readers see.</param>
/// <param name="Year">Years of the figures.</param>
/// <param name="Source">Id of the source.</param>
/// <param name="Today">Share today, 0 to 1.</param>
/// <param name="Then">Share in the state shown, 0 to 1.</param>
public sealed record CoverageNow(string Id, string Title, string Year, string Source, double Today, double Then)
{
    /// <summary>Every indicator that has figures. Members of the European Union count through its seat, unless they leave themselves.</summary>
    /// <param name="state">The state of the table.</param>
    public static IReadOnlyList<CoverageNow> Of(TableState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var forums = EvidenceLibrary.Embedded.Forums;
        var ids = state.Forum == TableState.AllForums ? forums.Forums.Select(f => f.Id) : [state.Forum];
        string[] named = [.. ids.SelectMany(id => forums.Participants(id, SeatConfidence.Medium)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var today = forums.WithUnion(named);
        string[] then = [.. forums.WithUnion([.. named.Union(state.In, StringComparer.Ordinal).Order(StringComparer.Ordinal)]).Except(state.Out, StringComparer.Ordinal)];
        return
        [
            .. CoverageData.Indicators.Where(i => i.Shares is not null)
                .Select(i => new CoverageNow(i.Id, i.Title, i.Year, i.SourceId, TableCoverage.Share(i, today), TableCoverage.Share(i, then))),
        ];
    }
}
