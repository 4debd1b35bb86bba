using Plenum.Figures;
using Plenum.Figures.Drawing;

namespace Plenum.Tests.Figures;

/// <summary>What every figure must hold, in every width.</summary>
public sealed class FigureSetTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var figure in SampleFigures.All)
        {
            cases.Add(figure.Text.Id, "wide");
            cases.Add(figure.Text.Id, "narrow");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EqualsTheApprovedFile(string id, string width) => Approval.Check($"{id}-{width}.svg", Draw(id, width));

    [Theory]
    [MemberData(nameof(Cases))]
    public void StaysInsideItsPaper(string id, string width)
    {
        var svg = new SvgReader(Draw(id, width));
        foreach (var element in svg.Drawn)
        {
            foreach (var (x, y) in SvgReader.Points(element))
            {
                Assert.True(
                    x >= -0.6 && x <= svg.ViewBox.Right + 0.6 && y >= -0.6 && y <= svg.ViewBox.Bottom + 0.6,
                    $"{element} reaches ({x}, {y}) outside {svg.ViewBox}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void NoWordCoversAnother(string id, string width)
    {
        var texts = new SvgReader(Draw(id, width)).Texts.ToList();
        var corners = texts.ConvertAll(SvgReader.TextCorners);
        for (var i = 0; i < texts.Count; i++)
        {
            for (var k = 0; k < i; k++)
            {
                Assert.False(
                    SvgReader.Overlap(corners[i], corners[k]),
                    $"'{SvgReader.Words(texts[k])}' and '{SvgReader.Words(texts[i])}' overlap");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void IsReadOutAndLegible(string id, string width)
    {
        var figure = SampleFigures.All.Single(f => f.Text.Id == id);
        var svg = new SvgReader(Draw(id, width));
        Assert.Equal("img", svg.Root.Attribute("role")!.Value);
        var named = svg.Root.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.Equal(figure.Text.Title, svg.Root.Elements(SvgReader.Ns + "title").Single(t => t.Attribute("id")!.Value == named[0]).Value);
        Assert.Equal(figure.Text.Alternative, svg.Root.Elements(SvgReader.Ns + "desc").Single(t => t.Attribute("id")!.Value == named[1]).Value);
        Assert.All(svg.Texts, t => Assert.True(SvgReader.Of(t, "font-size") >= TextStyle.Smallest, t.ToString()));
        var words = string.Join(' ', svg.Texts.Select(SvgReader.Words));
        Assert.Contains("Source: ", words, StringComparison.Ordinal);
        if (figure.Text.Run is not null)
            Assert.Contains("seed 1", words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ShowsTheSameNumbersInEveryWidth(string id, string width)
    {
        Assert.Equal(Values(Draw(id, "wide")), Values(Draw(id, width)));

        static List<string> Values(string svg) => [.. new SvgReader(svg).Drawn.Where(e => e.Attribute("data-value") is not null)
            .Select(e => e.Attribute("data-key")!.Value + "=" + e.Attribute("data-value")!.Value).Order(StringComparer.Ordinal)];
    }

    private static string Draw(string id, string width) =>
        SampleFigures.All.Single(f => f.Text.Id == id).ToSvg(FigureFormat.Parse(width));
}
