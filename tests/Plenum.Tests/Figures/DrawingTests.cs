using Plenum.Figures.Drawing;
using Plenum.Figures.Geo;

namespace Plenum.Tests.Figures;

/// <summary>The small pieces figures are made of.</summary>
public sealed class DrawingTests
{
    [Theory]
    [InlineData(-0.126, 2, "−0.13", "−0.13")]
    [InlineData(0.126, 2, "0.13", "+0.13")]
    [InlineData(-0.0001, 2, "0.00", "0.00")]
    [InlineData(1234567.8, 0, "1\u202f234\u202f568", "+1\u202f234\u202f568")]
    [InlineData(double.NaN, 2, "n/a", "n/a")]
    public void NumbersReadAsAPrinterWouldSetThem(double value, int decimals, string plain, string change)
    {
        Assert.Equal(plain, Num.Plain(value, decimals));
        Assert.Equal(change, Num.Change(value, decimals));
    }

    [Fact]
    public void CoordinatesHaveNoNegativeZero()
    {
        Assert.Equal("0", Num.Coordinate(-0.001));
        Assert.Equal("-0.5", Num.Coordinate(-0.5));
    }

    [Fact]
    public void TicksContainZeroWheneverTheRangeDoes() =>
        Gen.Select(Gen.Double[-1e6, 0], Gen.Double[1e-6, 1e6], Gen.Int[1, 9]).Sample((low, high, count) =>
        {
            var ticks = Ticks.Between(low, high, count);
            return ticks.Contains(0) && ticks.All(t => t >= low - 1e-6 && t <= high * (1 + 1e-6)) && ticks.Count <= (2 * count) + 2;
        });

    [Fact]
    public void AScaleShowsEverythingAndZero() =>
        Gen.Double[-1e3, 1e3].Array[1, 8].Sample(values =>
        {
            var scale = LinearScale.WithZero(values, 0, 100);
            return scale.From <= 0 && scale.To >= 0 && values.All(v => v >= scale.From - 1e-9 && v <= scale.To + 1e-9);
        });

    [Fact]
    public void SpreadLabelsKeepOrderAndDistance() =>
        Gen.Double[0, 100].Array[1, 6].Sample(wanted =>
        {
            var placed = LabelPlacer.Spread(wanted, 14, 0, 100);
            var order = Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
            return order.Zip(order.Skip(1)).All(p => placed[p.Second] - placed[p.First] > 13.999)
                && placed.All(p => p is >= -1e-9 and <= 100 + 1e-9);
        });

    [Fact]
    public void LabelsAroundPointsNeverOverlap() =>
        Gen.Select(Gen.Double[10, 190], Gen.Double[10, 190]).Array[1, 20].Sample(points =>
        {
            var spots = LabelPlacer.Around(points, [.. points.Select(_ => 40.0)], 12, 4, new(0, 0, 200, 200));
            var boxes = spots.OfType<(double X, double Y)>().Select(s => new Box(s.X, s.Y - 9.6, s.X + 40, s.Y + 2.4)).ToList();
            return !boxes.Where((a, i) => boxes.Take(i).Any(b => new Box(a.Left + 1e-9, a.Top + 1e-9, a.Right - 1e-9, a.Bottom - 1e-9).Overlaps(b))).Any();
        });

    [Fact]
    public void DivergingStepsAreSymmetricAndKeepTheirMeaning()
    {
        var bins = ColorBins.Diverging([-1.84, -0.2, 0.004, 0.06]);
        Assert.Equal(-1, bins.Breaks[0]);
        Assert.Same(Inks.Diverging[0], bins.Of(-1.84));
        Assert.Same(Inks.Diverging[5], bins.Of(0));
        Assert.Same(Inks.Diverging[5], bins.Of(0.009));
        Assert.Same(Inks.Diverging[4], bins.Of(-0.01));
        Assert.Same(Inks.Diverging[6], bins.Of(0.01));
        Assert.Equal(bins.Breaks.Count + 1, bins.Colours.Count);
        Assert.Equal(bins.Breaks.Order(), bins.Breaks);
    }

    [Fact]
    public void NothingButZerosHasOneColour() => Assert.Same(Inks.Diverging[5], ColorBins.Diverging([0, 0]).Of(0));

    [Fact]
    public void AShortenedTextFits() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 0, 60], Gen.Double[20, 200]).Sample((text, width) =>
            TextWidth.Of(TextWidth.Fit(text, width, 12), 12) <= width);

    [Fact]
    public void TextIsEscapedOnceAndHasNoControlCharacters() =>
        Assert.Equal("a &lt;b&gt; &amp; &quot;c&quot; d", Svg.Escape("a <b> & \"c\"\u0001d"));

    [Theory]
    [InlineData(0, 0, 30, 5, true)]
    [InlineData(0, 0, 30, 14, false)]
    [InlineData(90, 0, 5, 20, true)]
    [InlineData(90, 0, 40, 20, false)]
    public void TheOverlapCheckSeesOverlaps(double turn, double x, double otherX, double otherY, bool overlaps)
    {
        var svg = new Svg();
        svg.Text(x, 10, "some words", new(12, Inks.Text), turn);
        svg.Text(otherX, 10 + otherY, "others", new(12, Inks.Text));
        var texts = new SvgReader($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 100\">{svg}</svg>").Texts.ToList();
        Assert.Equal(overlaps, SvgReader.Overlap(SvgReader.TextCorners(texts[0]), SvgReader.TextCorners(texts[1])));
    }

    [Fact]
    public void NoOutlineCrossesTheMap()
    {
        var shapes = WorldGeometry.Countries;
        Assert.True(shapes.Count > 170);
        Assert.Equal(shapes.Count(s => s.Code.Length > 0), shapes.Select(s => s.Code).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Count());
        foreach (var ring in shapes.SelectMany(s => s.Rings))
        {
            Assert.All(ring, p => Assert.InRange(p.Longitude, -180, 180));
            Assert.All(ring.Zip(ring.Skip(1)), step => Assert.True(Math.Abs(step.First.Longitude - step.Second.Longitude) < 90));
        }

        // Both shores of the Bering strait belong to the same country.
        var russia = shapes.Single(s => s.Code == "RUS").Rings.SelectMany(r => r).ToList();
        Assert.Contains(russia, p => p.Longitude < -170);
        Assert.Contains(russia, p => p.Longitude > 170);
    }

    [Fact]
    public void TheProjectionKeepsAreas()
    {
        // A cell of one degree by one at 60° has half the area of one at the equator.
        Assert.Equal(0.5, Cell(60) / Cell(0), 2);

        static double Cell(double latitude)
        {
            var (x0, y0) = EqualEarth.Project(10, latitude - 0.5);
            var (x1, y1) = EqualEarth.Project(11, latitude + 0.5);
            var (x2, _) = EqualEarth.Project(10, latitude + 0.5);
            var (x3, _) = EqualEarth.Project(11, latitude - 0.5);
            return (x1 - x2 + x3 - x0) / 2 * (y1 - y0);
        }
    }
}
