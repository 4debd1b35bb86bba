using Plenum.Web.Parts;

namespace Plenum.Web.Tests.Table;

/// <summary>Chairs stand at equal distances around the table and never on each other.</summary>
public sealed class SeatLayoutTests
{
    [Theory]
    [InlineData(1, 600, 400)]
    [InlineData(12, 600, 400)]
    [InlineData(43, 620, 400)]
    [InlineData(62, 320, 520)]
    [InlineData(7, 300, 300)]
    public void EvenlyAround(int count, double width, double height)
    {
        var places = SeatLayout.Around(count, width, height);
        Assert.Equal(count, places.Length);
        Assert.All(places, p => Assert.True(p.X >= -1e-9 && p.X <= width + 1e-9 && p.Y >= -1e-9 && p.Y <= height + 1e-9));
        Assert.Equal(width / 2, places[0].X, 9);
        Assert.Equal(0, places[0].Y, 9);
        var spacing = SeatLayout.Spacing(count, width, height);
        for (var k = 0; k < count && count > 1; k++)
        {
            var (a, b) = (places[k], places[(k + 1) % count]);
            var chord = Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
            // A chord is never longer than its arc, and not much shorter when chairs are many.
            Assert.InRange(chord, count >= 12 ? 0.9 * spacing : 0.6 * spacing, spacing + 1e-9);
        }
    }
}
