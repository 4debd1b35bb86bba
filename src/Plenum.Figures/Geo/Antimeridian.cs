namespace Plenum.Figures.Geo;

/// <summary>Cuts rings at 180° so that a country on both sides of it is not drawn across the whole map.</summary>
internal static class Antimeridian
{
    /// <summary>The parts of a ring within −180° to 180°; a ring that does not cross comes back as it is.</summary>
    public static IEnumerable<List<(double X, double Y)>> Cut(List<(double X, double Y)> ring)
    {
        var unrolled = new List<(double X, double Y)>(ring.Count);
        double turn = 0;
        for (var i = 0; i < ring.Count; i++)
        {
            if (i > 0 && ring[i].X - ring[i - 1].X > 180)
                turn -= 360;
            else if (i > 0 && ring[i].X - ring[i - 1].X < -180)
                turn += 360;
            unrolled.Add((ring[i].X + turn, ring[i].Y));
        }

        foreach (var shift in (double[])[-360, 0, 360])
        {
            var moved = unrolled.ConvertAll(p => (X: p.X + shift, p.Y));
            var part = Clip(Clip(moved, 180, keepBelow: true), -180, keepBelow: false);
            if (part.Count > 2)
                yield return part;
        }
    }

    // Sutherland and Hodgman's polygon clipping against one meridian.
    private static List<(double X, double Y)> Clip(List<(double X, double Y)> ring, double meridian, bool keepBelow)
    {
        if (ring.TrueForAll(p => Inside(p.X)))
            return ring;
        var kept = new List<(double X, double Y)>();
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[(i + ring.Count - 1) % ring.Count], ring[i]);
            if (Inside(a.X) != Inside(b.X))
                kept.Add((meridian, a.Y + ((b.Y - a.Y) * (meridian - a.X) / (b.X - a.X))));
            if (Inside(b.X))
                kept.Add(b);
        }

        return kept;

        bool Inside(double x) => keepBelow ? x <= meridian : x >= meridian;
    }
}
