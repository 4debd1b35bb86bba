using System.Xml.Linq;
using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Evidence.Audit;
using Plenum.Figures.Reports;

namespace Plenum.Tests.Figures.Reports;

/// <summary>The audit as a page, from the evidence that ships.</summary>
public sealed class AuditReportTests
{
    private static readonly EvidenceLibrary Library = EvidenceLibrary.Embedded;

    [Fact]
    public void EveryClaimStandsOnceWithItsVerdictAndALivingLink()
    {
        var data = AuditSource.ShippedOnly();
        var results = ClaimAudit.Recomputed.Select(id => ClaimAudit.Check(id, data)).OfType<ClaimResult>().ToDictionary(r => r.ClaimId, StringComparer.Ordinal);
        var page = XDocument.Parse(AuditReport.Write(Library.Claims, results, Library.Sources, "0.1.0")).Root!;
        var ids = page.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (var claim in Library.Claims)
            Assert.Single(ids, "claim-" + claim.Id);
        Assert.All(page.Descendants("a").Select(a => a.Attribute("href")!.Value).Where(h => h.StartsWith('#')), h => Assert.Contains(h[1..], ids));
        Assert.Equal(Library.Claims.Count(c => c.Verdict == Verdict.Contradicted), Rows(page, "Claims: contradicted"));
        Assert.Equal(Library.Claims.Count(c => c.Verdict == Verdict.Supported), Rows(page, "Claims: supported"));
        var computed = results.Values.First(r => r.Computed);
        Assert.Contains(computed.Text, page.Value, StringComparison.Ordinal);
    }

    private static int Rows(XElement page, string caption) =>
        page.Descendants("table").Single(t => t.Element("caption")!.Value == caption).Element("tbody")!.Elements("tr").Count();
}
