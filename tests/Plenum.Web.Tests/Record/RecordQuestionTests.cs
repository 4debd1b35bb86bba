using Plenum.Web.Record;

namespace Plenum.Web.Tests.Record;

/// <summary>The address holds the question, whole.</summary>
public sealed class RecordQuestionTests
{
    [Fact]
    public void AnAddressIsReadBackAsTheSameQuestion()
    {
        var asked = new RecordQuestion { View = RecordView.Measures, Topic = "chip_tools", Country = "CHN", Words = "licence & more" };
        var parts = asked.Address().Split('?')[1].Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]), StringComparer.Ordinal);
        Assert.Equal(asked, RecordQuestion.Read(parts["view"], parts.GetValueOrDefault("verdict"), parts["topic"], parts["country"], parts["q"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nothing")]
    [InlineData("17")]
    public void AViewThatIsNotThereIsTheFirst(string? view) => Assert.Equal(RecordView.Claims, RecordQuestion.Read(view, null, null, null, null).View);

    [Fact]
    public void EveryRecomputedClaimShown_IsOneOfTheAudit() =>
        Assert.All(Plenum.Evidence.Audit.ClaimAudit.Recomputed.Where(id => AuditNow.Of(id) is not null), id => Assert.True(AuditNow.Of(id)!.Computed));
}
