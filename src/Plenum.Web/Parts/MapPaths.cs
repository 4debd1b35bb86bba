using Plenum.Figures.Geo;

namespace Plenum.Web.Parts;

/// <summary>The outlines of the live map, worked out once for all visitors.</summary>
internal static class MapPaths
{
    /// <summary>Width in user units.</summary>
    public const double Width = 760;

    private static readonly MapPath Projection = new(0, 0, Width, 0.4);

    /// <summary>Height in user units.</summary>
    public static double Height => Projection.Height;

    /// <summary>Outlines: code, name and path text.</summary>
    public static IReadOnlyList<(string Code, string Name, string Path)> Shapes { get; } =
        [.. WorldGeometry.Countries.Where(s => s.Rings.Count > 0).Select(s => (s.Code, s.Name, Projection.Of(s)))];

    /// <summary>Countries too small for an outline: code, name and place.</summary>
    public static IReadOnlyList<(string Code, string Name, double X, double Y)> Dots { get; } =
        [.. WorldGeometry.Countries.Where(s => s.Dot is not null).Select(s => (s.Code, s.Name, Projection.At(s.Dot!.Value).X, Projection.At(s.Dot!.Value).Y))];
}
