using Plenum.Checks;
using Plenum.Data.Worlds;
using Plenum.Web.Table;

namespace Plenum.Web.Tests.Table;

/// <summary>A state and its address are the same thing.</summary>
public sealed class TableStateTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?out=CHN")]
    [InlineData("/?forum=SEOUL_MIN2024&out=GBR,USA&in=CHN&show=income&vs=-USA")]
    [InlineData("/?world=world-2023&out=CHN&show=now&vs=0")]
    public void AddressAndBack(string address) => Assert.Equal(address, Uri.UnescapeDataString(Read(address).Address()));

    [Fact]
    public void TurningAChairTwiceChangesNothing()
    {
        var state = Read("/?forum=SEOUL_MIN2024&out=GBR");
        Assert.Equal(["GBR", "USA"], state.Toggle("USA", sitsToday: true).Out);
        Assert.Equal(state.Address(), state.Toggle("USA", sitsToday: true).Toggle("USA", sitsToday: true).Address());
        Assert.Equal(["CHN"], state.Toggle("CHN", sitsToday: false).In);
        Assert.Equal(state.Address(), state.Toggle("CHN", sitsToday: false).Toggle("CHN", sitsToday: false).Address());
    }

    [Fact]
    public void TheStateComparedWithIsReadFromItsWord()
    {
        var other = Read("/?out=CHN&vs=-FRA-USA%2BTWN").Other!;
        Assert.Equal(["FRA", "USA"], other.Out);
        Assert.Equal(["TWN"], other.In);
        Assert.Equal("-FRA-USA+TWN", other.MoveWord);
        Assert.False(Read("/?out=CHN&vs=0").Other!.Moves);
        Assert.Null(Read("/?out=CHN").Other);
    }

    [Fact]
    public void TheOrderOfCodesDoesNotMatter() =>
        Assert.Equal(Read("/?out=USA,CHN,USA").SolveKey, Read("/?out=CHN,USA").SolveKey);

    [Theory]
    [InlineData("/?out=chn", "three letters")]
    [InlineData("/?out=../../etc", "three letters")]
    [InlineData("/?forum=BLETCHLEY", "BLETCHLEY2023")]
    [InlineData("/?vs=-<b>", "three letters")]
    public void WhatIsNotLegalIsRefused(string address, string said) =>
        Assert.Contains(said, Assert.Throws<BadInputException>(() => Read(address).Other).Message, StringComparison.Ordinal);

    [Fact]
    public void ChairsAreThoseThatAScenarioCanMove()
    {
        var world = WorldLibrary.Open();
        var seoul = TableSeats.Of("SEOUL_MIN2024", world);
        Assert.Contains(seoul.Seated, s => s.Code == "USA");
        Assert.Contains(seoul.Outside, s => s.Code == "CHN");
        Assert.DoesNotContain(seoul.Seated.Concat(seoul.Outside), s => s.Code == "ROW");
        Assert.Equal(world.RegionCount - 1, seoul.Seated.Count + seoul.Outside.Count);
        Assert.Contains(TableSeats.Of("BLETCHLEY2023", world).Others, n => n.Contains("European Union", StringComparison.Ordinal));
    }

    [Fact]
    public void TheScenarioFileSaysWhatTheStateSays()
    {
        var scenario = TableScenario.Of(Read("/?forum=SEOUL_MIN2024&out=GBR,USA&in=CHN"), code => "\"" + code);
        Assert.Equal(2, scenario.Measures.Count);
        Assert.Equal(2035, scenario.Model.To);
        Assert.Equal("Empty chairs: \"GBR, \"USA; new at the table: \"CHN", scenario.Title);
    }

    private static TableState Read(string address)
    {
        var query = address.Contains('?', StringComparison.Ordinal) ? address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&') : [];
        string? Of(string name) => query.Where(p => p.StartsWith(name + "=", StringComparison.Ordinal)).Select(p => Uri.UnescapeDataString(p[(name.Length + 1)..])).FirstOrDefault();
        return TableState.Read(Of("world"), Of("forum"), Of("out"), Of("in"), Of("show"), Of("vs"));
    }
}
