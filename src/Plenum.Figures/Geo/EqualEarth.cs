namespace Plenum.Figures.Geo;

/// <summary>
/// The Equal Earth projection of Šavrič, Patterson and Jenny (2019, International Journal of Geographical Information Science
/// 33:3): areas are true, so a large country does not look larger than it is.
/// </summary>
public static class EqualEarth
{
    private const double A1 = 1.340264, A2 = -0.081106, A3 = 0.000893, A4 = 0.003796;
    private static readonly double M = Math.Sqrt(3) / 2;

    /// <summary>Half the width of the whole world, at the equator.</summary>
    public static double HalfWidth { get; } = Project(180, 0).X;

    /// <summary>Projects degrees of longitude and latitude; x grows to the east, y to the north, both in radians of the sphere.</summary>
    public static (double X, double Y) Project(double longitude, double latitude)
    {
        var lambda = longitude * Math.PI / 180;
        var t = Math.Asin(M * Math.Sin(latitude * Math.PI / 180));
        var t2 = t * t;
        var t6 = t2 * t2 * t2;
        return (lambda * Math.Cos(t) / (M * (A1 + (3 * A2 * t2) + (t6 * ((7 * A3) + (9 * A4 * t2))))),
            t * (A1 + (A2 * t2) + (t6 * (A3 + (A4 * t2)))));
    }
}
