using Plenum.Figures.Drawing;
using Plenum.Figures.Geo;

namespace Plenum.Figures.Charts;

/// <summary>A world map in equal areas, coloured by a value per country; countries without data are hatched.</summary>
/// <param name="Text">The words around the figure; the disclaimer on borders is added to its note.</param>
/// <param name="Values">At most one value per country; codes without an outline are not drawn.</param>
/// <param name="Unit">Unit with its leading space or without, such as "%".</param>
/// <param name="Change">True for changes (diverging colours around zero), false for quantities.</param>
public sealed record WorldMap(FigureText Text, IReadOnlyList<CountryValue> Values, string Unit = "%", bool Change = true) : IFigure
{
    /// <summary>Code of the country the values are about; it has no value of its own and is filled in the colour of emphasis. Null for none.</summary>
    public string? Centre { get; init; }

    /// <summary>What is said of countries without a value.</summary>
    public string Blank { get; init; } = "no data";

    /// <inheritdoc/>
    public string ToSvg(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        var note = Text.Note.Length == 0 ? WorldGeometry.Disclaimer : Text.Note + " " + WorldGeometry.Disclaimer;
        var frame = new Frame(Text with { Note = note }, format);
        var values = Values.Where(v => double.IsFinite(v.Value)).DistinctBy(v => v.Code).ToDictionary(v => v.Code, StringComparer.Ordinal);
        if (values.Count == 0)
            return frame.Empty("No country has a value to show.");

        var all = values.Values.Select(v => v.Value);
        var bins = Change ? ColorBins.Diverging(all) : ColorBins.Sequential(all);
        var hatch = Text.Id + (format.Compact ? "-n" : "") + "-hatch";
        frame.Svg.HatchPattern(hatch, Inks.Paper, Inks.Hatch);
        var y = Legend.Steps(frame, frame.Top, bins, Unit, Blank, (svg, box) =>
            svg.Hatched(PathText.Area([(box.Left, box.Top), (box.Right, box.Top), (box.Right, box.Bottom), (box.Left, box.Bottom)]), hatch, Inks.Hatch, 1));
        var centre = WorldGeometry.Countries.FirstOrDefault(s => s.Code == Centre);
        if (centre is not null)
            y = Legend.Samples(frame, y + 2, [(centre.Name, static (svg, box) => svg.Rect(box.Left, box.Top, box.Right - box.Left, box.Bottom - box.Top, Inks.Accent))]);
        var map = new MapPath(frame.Left, y + 6, frame.BodyWidth, format.Compact ? 0.7 : 0.4);
        var outlines = WorldGeometry.Countries;
        foreach (var shape in outlines.Where(s => s.Rings.Count > 0 && !values.ContainsKey(s.Code) && s != centre))
            frame.Svg.Hatched(map.Of(shape), hatch, Inks.Hatch, 0.5);
        foreach (var shape in outlines.Where(s => s.Rings.Count > 0 && values.ContainsKey(s.Code)))
            Marked(frame, values[shape.Code]).Path(map.Of(shape), bins.Of(values[shape.Code].Value), Inks.Paper, 0.5);
        if (centre is { Rings.Count: > 0 })
            frame.Svg.Path(map.Of(centre), Inks.Accent, Inks.Paper, 0.5);
        foreach (var shape in outlines.Where(s => s.Dot is not null && values.ContainsKey(s.Code)))
        {
            var (x, dotY) = map.At(shape.Dot!.Value);
            Marked(frame, values[shape.Code]).Circle(x, dotY, 2.4, bins.Of(values[shape.Code].Value), Inks.Axis, 0.6);
        }

        return frame.Close(y + 6 + map.Height);
    }

    private Svg Marked(Frame frame, CountryValue v)
    {
        var decimals = Math.Max(1, Num.DecimalsFor(Math.Abs(v.Value)));
        return frame.Svg.Mark(v.Code, v.Value, $"{v.Name}: {(Change ? Num.Change(v.Value, decimals) : Num.Plain(v.Value, decimals))}{Unit}");
    }
}
