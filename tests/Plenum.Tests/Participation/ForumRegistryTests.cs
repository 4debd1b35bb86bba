using Plenum.Participation;

namespace Plenum.Tests.Participation;

public sealed class ForumRegistryTests
{
    private static readonly ForumRegistry Registry = new(
        [new Forum("B", "Beta"), new Forum("A", "Alpha", Kind: ForumKind.Binding)],
        [
            new Seat("A", "USA", "signed"), new Seat("A", "CHN", "observer"), new Seat("A", "DEU", "Member", SeatConfidence.Low),
            new Seat("A", "BRA", "cosponsor"), new Seat("GONE", "CHN", "signed"),
        ]);

    [Fact]
    public void OnlyStatusesThatCountHoldASeat() => Assert.Equal(["BRA", "DEU", "USA"], Registry.Participants("A"));

    [Fact]
    public void ConfidenceFilters() => Assert.Equal(["BRA", "USA"], Registry.Participants("A", SeatConfidence.Medium));

    [Fact]
    public void UnknownForumHasNobody()
    {
        Assert.Null(Registry.Find("GONE"));
        Assert.Empty(Registry.Participants("GONE"));
    }
}
