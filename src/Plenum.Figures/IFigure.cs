namespace Plenum.Figures;

/// <summary>A figure: plain data that can be drawn.</summary>
public interface IFigure
{
    /// <summary>The words around the figure.</summary>
    FigureText Text { get; }

    /// <summary>Draws the figure. The same data and format give the same text.</summary>
    string ToSvg(FigureFormat format);
}
