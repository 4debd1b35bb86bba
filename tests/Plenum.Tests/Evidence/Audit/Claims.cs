using Plenum.Data.Embedded;
using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Evidence.Audit;

namespace Plenum.Tests.Evidence.Audit;

/// <summary>Claims recompute themselves: numbers, verdicts, and what is said when data are absent.</summary>
public sealed class Claims
{
    private static readonly AuditData Shipped = AuditSource.ShippedOnly();

    [Fact]
    public void MarksAndChecksAgree() =>
        Assert.Equal(EvidenceLibrary.Embedded.Claims.Where(c => c.Recomputed).Select(c => c.Id), ClaimAudit.Recomputed);

    [Fact]
    public void ComputedVerdictsAreTheRecordedOnes()
    {
        var computed = 0;
        foreach (var claim in EvidenceLibrary.Embedded.Claims.Where(c => c.Recomputed))
        {
            var result = ClaimAudit.Check(claim.Id, Shipped)!;
            if (!result.Computed)
                continue;
            computed++;
            Assert.Equal((claim.Id, claim.Verdict), (claim.Id, result.Verdict!.Value));
        }

        Assert.Equal(12, computed);
    }

    [Theory]
    [InlineData("C60", 69, 119, 57.98)]
    [InlineData("C61", 18, 119, 15.13)]
    public void SectorSharesOfNotableModels(string claim, int count, int all, double percent)
    {
        var result = ClaimAudit.Check(claim, Shipped)!;
        Assert.StartsWith($"{count} of {all} ", result.Text, StringComparison.Ordinal);
        Assert.Equal(percent, result.Value, 2);
        Assert.Equal(Verdict.Supported, result.Verdict);
    }

    [Fact]
    public void YiHasNoRecordedBaseButCambrianStandsOnIt()
    {
        var result = ClaimAudit.Check("C48", Shipped)!;
        Assert.Equal(Verdict.Contradicted, result.Verdict);
        Assert.Contains("no base model", result.Text, StringComparison.Ordinal);
        Assert.Contains("Cambrian-1-34B", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ARecordedBaseWouldTurnTheVerdict()
    {
        LineagePair pair = new("x", "Llama 2-34B", "Meta AI", ["USA"], "", "Yi-34B", "01.AI", ["CHN"], "2023-11-02", "other_org");
        var data = new AuditData { Forums = Shipped.Forums, NotableModels = [], Lineage = [pair], Indicators = [] };
        Assert.Equal(Verdict.Supported, ClaimAudit.Check("C48", data)!.Verdict);
        Assert.Equal(Verdict.Supported, ClaimAudit.Check("C45", data)!.Verdict);
    }

    [Fact]
    public void AnotherShareWouldTurnTheVerdict()
    {
        AiModel Model(string orgClass) => new("m", "o", ["USA"], orgClass, "2023-05-01", null, "", "");
        var data = new AuditData { Forums = Shipped.Forums, NotableModels = [Model("industry"), Model("academia"), Model("academia")], Lineage = [], Indicators = [] };
        Assert.Equal(Verdict.Contradicted, ClaimAudit.Check("C60", data)!.Verdict);
        Assert.Equal(33.3, ClaimAudit.Check("C60", data)!.Value, 1);
    }

    [Fact]
    public void ForumOverlap()
    {
        Assert.StartsWith("25 of 27 ", ClaimAudit.Check("C03", Shipped)!.Text, StringComparison.Ordinal);
        Assert.EndsWith("BRA, CHN, IRL", ClaimAudit.Check("C04", Shipped)!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("C16")]
    [InlineData("C36")]
    [InlineData("C37")]
    [InlineData("C66")]
    public void AClaimWithoutItsDataSaysSo(string claim)
    {
        var result = ClaimAudit.Check(claim, Shipped)!;
        Assert.False(result.Computed);
        Assert.Contains("data are absent", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void SuppliedTablesDecideTheAllianceAndTheChips()
    {
        if (DataFolder.Find() is not { } data || !File.Exists(Path.Combine(data, "aiia", "AIIA_collections.csv")))
        {
            Assert.Skip("the alliance list is not at hand");
            return;
        }

        var at = AuditSource.AtHand();
        Assert.StartsWith("160 of 514 ", ClaimAudit.Check("C36", at)!.Text, StringComparison.Ordinal);
        Assert.Contains("46.3 % of 160", ClaimAudit.Check("C37", at)!.Text, StringComparison.Ordinal);
        Assert.Contains("13.1 % of 567", ClaimAudit.Check("C37", at)!.Text, StringComparison.Ordinal);
        Assert.StartsWith("47 of 94 ", ClaimAudit.Check("C66", at)!.Text, StringComparison.Ordinal);
        Assert.All(["C36", "C37", "C66"], id => Assert.Equal(Verdict.Partly, ClaimAudit.Check(id, at)!.Verdict));
    }

    [Fact]
    public void TheAuditPageIsUpToDate()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Plenum.slnx")))
            root = root.Parent;
        Assert.NotNull(root);
        Assert.Equal(AuditPage.Markdown(EvidenceLibrary.Embedded, Shipped), File.ReadAllText(Path.Combine(root.FullName, "docs", "audit.md")));
    }
}
