using System.Text.RegularExpressions;
using Plenum.Data.Embedded;
using Plenum.Data.Evidence;
using Plenum.Evidence;

namespace Plenum.Tests.Evidence;

/// <summary>Referential integrity: no claim without a source, no unknown place or forum, no dead identifier.</summary>
public sealed class Integrity
{
    private static readonly EvidenceLibrary Library = EvidenceLibrary.Embedded;
    private static readonly HashSet<string> Sources = [.. Library.Sources.Select(s => s.Id)];
    private static readonly HashSet<string> Places = [.. Library.Places.Select(p => p.Code)];

    [Fact]
    public void EveryRowNamesAKnownSource()
    {
        Assert.All(Library.Claims, c => Assert.Contains(c.SourceId, Sources));
        Assert.All(Library.Forums.Entries, f => Assert.Contains(f.SourceId, Sources));
        Assert.All(Library.Forums.Seats, s => Assert.Contains(s.SourceId, Sources));
        Assert.All(Library.Measures, m => Assert.Contains(m.SourceId, Sources));
        Assert.All(Library.Indicators, i => Assert.Contains(i.SourceId, Sources));
    }

    [Fact]
    public void EveryPlaceIsKnown()
    {
        Assert.All(Library.Forums.Seats, s => Assert.Contains(s.Country, Places));
        Assert.All(Library.Indicators, i => Assert.Contains(i.Country, Places));
        Assert.All(Library.Measures, m => Assert.Subset(Places, m.Imposers.ToHashSet()));
        Assert.All(Library.Measures.SelectMany(m => m.Targets).Where(t => t.Length == 3), t => Assert.Contains(t, Places));
        Assert.All(Library.Entities.Where(e => e.Country.Length > 0), e => Assert.Contains(e.Country, Places));
        Assert.All(EpochData.NotableModels, m => Assert.Subset(Places, m.Countries.ToHashSet()));
        Assert.All(EpochData.Lineage, p => Assert.Subset(Places, p.BaseCountries.Concat(p.DerivedCountries).ToHashSet()));
    }

    [Fact]
    public void EverySeatNamesAKnownForumOnce()
    {
        Assert.All(Library.Forums.Seats, s => Assert.NotNull(Library.Forums.Find(s.Forum)));
        Assert.Equal(Library.Forums.Seats.Count, Library.Forums.Seats.Select(s => (s.Forum, s.Country)).Distinct().Count());
    }

    [Fact]
    public void EveryLinkLeadsSomewhere()
    {
        var claims = Library.Claims.Select(c => c.Id).ToHashSet();
        var entities = Library.Entities.Select(e => e.Id).ToHashSet();
        var linked = Library.Forums.Forums.Select(f => f.Id).Concat(Library.Measures.Select(m => m.Id)).ToHashSet();
        Assert.All(Library.Relations, r => Assert.Contains(r.Subject, entities));
        Assert.All(Library.Relations, r => Assert.Contains(r.Target, entities));
        Assert.All(Library.Relations, r => Assert.Contains(r.ClaimId, claims));
        Assert.All(Library.Entities, e => Assert.Subset(claims, e.Claims.ToHashSet()));
        Assert.All(Library.Entities.Where(e => e.LinkedId.Length > 0), e => Assert.Contains(e.LinkedId, linked));
        Assert.All(Library.Aliases, a => Assert.Contains(a.Id, a.Kind switch
        {
            "forum" => Library.Forums.Forums.Select(f => f.Id),
            "measure" => Library.Measures.Select(m => m.Id),
            "source" => Sources,
            _ => [],
        }));
    }

    [Fact]
    public void IdentifiersAreUnique()
    {
        Assert.Distinct(Library.Sources.Select(s => s.Id));
        Assert.Distinct(Library.Places.Select(p => p.Code));
        Assert.Distinct(Library.Claims.Select(c => c.Id));
        Assert.Distinct(Library.Measures.Select(m => m.Id));
        Assert.Distinct(Library.Entities.Select(e => e.Id));
        Assert.Distinct(Library.Relations.Select(r => r.Id));
    }

    [Fact]
    public void ThereAreSixtyNineClaimsInOrderWithTheirVerdicts()
    {
        Assert.Equal([.. Enumerable.Range(1, 69).Select(n => $"C{n:00}")], Library.Claims.Select(c => c.Id));
        Assert.Equal(21, Library.Claims.Count(c => c.Verdict == Verdict.Supported));
        Assert.Equal(36, Library.Claims.Count(c => c.Verdict == Verdict.Partly));
        Assert.Equal(["C01", "C08", "C48"], Library.Claims.Where(c => c.Verdict == Verdict.Contradicted).Select(c => c.Id));
        Assert.All(Library.Claims.Where(c => c.Verdict == Verdict.Contradicted), c => Assert.NotEmpty(c.Story));
    }

    [Fact]
    public void TheEssayIsQuotedAtMostTenTimesAndShortly()
    {
        var quotes = Library.Claims.Where(c => c.Quote.Length > 0).Select(c => c.Quote).ToArray();
        Assert.InRange(quotes.Length, 0, 10);
        Assert.All(quotes, q => Assert.InRange(q.Split(' ').Length, 1, 13));
    }

    [Fact]
    public void EverySourceThatAScenarioCitesIsKnown()
    {
        var cited = EmbeddedData.List("scenarios/").SelectMany(path => Regex.Matches(EmbeddedData.ReadText(path), "@([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)"))
            .Select(match => match.Groups[1].Value).ToArray();
        Assert.NotEmpty(cited);
        Assert.All(cited, id => Assert.Contains(id, Sources));
    }

    [Fact]
    public void DatesAreDates()
    {
        Assert.All(Library.Forums.Forums, f => Assert.True(IsoDates.IsDate(f.Date), f.Date));
        Assert.All(Library.Forums.Seats.Where(s => s.Since.Length > 0), s => Assert.True(IsoDates.IsDate(s.Since)));
        foreach (var date in Library.Measures.SelectMany(m => new[] { m.From, m.Until, m.UnknownFrom }).Where(d => d.Length > 0))
            Assert.True(IsoDates.IsDate(date), date);
    }
}
