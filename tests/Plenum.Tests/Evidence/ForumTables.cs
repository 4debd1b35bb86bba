using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Participation;

namespace Plenum.Tests.Evidence;

/// <summary>Who sits at which table, and on what day.</summary>
public sealed class ForumTables
{
    private static readonly EvidenceForums Forums = EvidenceLibrary.Embedded.Forums;

    [Fact]
    public void SeoulMinisterialTableExcludesChina()
    {
        var table = Forums.Participants("SEOUL_MIN2024");
        Assert.DoesNotContain("CHN", table);
        Assert.Contains("USA", table);
        Assert.Contains("GBR", table);
        Assert.Equal(28, table.Count);
    }

    [Theory]
    [InlineData("BLETCHLEY2023")]
    [InlineData("PARIS2025")]
    public void BletchleyAndParisTablesIncludeChina(string forum) => Assert.Contains("CHN", Forums.Participants(forum));

    [Fact]
    public void ParisTableExcludesTheUnitedStatesAndBritain()
    {
        var table = Forums.Participants("PARIS2025");
        Assert.DoesNotContain("USA", table);
        Assert.DoesNotContain("GBR", table);
        Assert.Contains("FRA", table);
    }

    [Fact]
    public void TheUnionBindsItsMembersOnlyWhenAsked()
    {
        var day = new DateOnly(2024, 6, 1);
        Assert.DoesNotContain("POL", Forums.ParticipantsOn("SEOUL_MIN2024", day));
        Assert.Contains("POL", Forums.ParticipantsOn("SEOUL_MIN2024", day, unionBinds: true));
        Assert.Contains("EUU", Forums.ParticipantsOn("SEOUL_MIN2024", day));
    }

    [Fact]
    public void NobodySitsAtATableBeforeItIsSet()
    {
        Assert.Empty(Forums.ParticipantsOn("BLETCHLEY2023", new DateOnly(2023, 10, 31)));
        Assert.NotEmpty(Forums.ParticipantsOn("BLETCHLEY2023", new DateOnly(2023, 11, 1)));
    }

    [Fact]
    public void LaterJoinersJoinLater()
    {
        Assert.DoesNotContain("ARE", Forums.ParticipantsOn("PAX_SILICA2025", new DateOnly(2025, 12, 31)));
        Assert.Contains("ARE", Forums.ParticipantsOn("PAX_SILICA2025", new DateOnly(2026, 3, 1)));
    }

    [Fact]
    public void LowConfidenceRowsNeedAFlag()
    {
        var all = Forums.Participants("HAIPFG2024");
        var sure = Forums.Participants("HAIPFG2024", SeatConfidence.Medium);
        Assert.Contains("ARG", all);
        Assert.DoesNotContain("ARG", sure);
        Assert.Contains("JPN", sure);
    }

    [Fact]
    public void ShareFromMemoryIsTheShareOfSeatsNobodyFoundInAPage()
    {
        Assert.Equal(0, Forums.FromMemoryShare("REAIM2023"));
        Assert.InRange(Forums.FromMemoryShare("SEOUL_MIN2024"), 0.9, 1);
        Assert.Equal(double.NaN, Forums.FromMemoryShare("GAIGI2023"));
        var pooled = Forums.FromMemoryShare(["REAIM2023", "SEOUL_MIN2024"]);
        Assert.InRange(pooled, 0.25, 0.4);
    }

    [Theory]
    [InlineData("UNGA78_311", "CHN", true)] // lead sponsor
    [InlineData("UNGA78_241", "CHN", false)] // abstained
    [InlineData("FAISC2024", "CHN", false)] // a company signed
    [InlineData("PAX_SILICA2025", "CHN", false)]
    [InlineData("NEWDELHI2026", "IND", true)] // host
    public void StatusDecidesWhatASeatIs(string forum, string country, bool seated) =>
        Assert.Equal(seated, Forums.Participants(forum).Contains(country));

    [Fact]
    public void EveryForumIsFound()
    {
        Assert.Equal(44, Forums.Forums.Count);
        Assert.All(Forums.Forums, f => Assert.Same(f, Forums.Find(f.Id)));
        Assert.Null(Forums.Find("NOWHERE"));
    }
}
