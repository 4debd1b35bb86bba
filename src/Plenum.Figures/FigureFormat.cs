namespace Plenum.Figures;

/// <summary>How a figure is drawn.</summary>
/// <param name="Width">Width in user units; heights follow from the content.</param>
/// <param name="Standalone">Carries its own style sheet; false inside a page that has <see cref="Drawing.Theme.ForPage"/>.</param>
public sealed record FigureFormat(double Width, bool Standalone = true)
{
    /// <summary>For a page, a slide, print.</summary>
    public static FigureFormat Wide { get; } = new(760);

    /// <summary>For a telephone: one user unit is one pixel at 360.</summary>
    public static FigureFormat Narrow { get; } = new(360);

    /// <summary>Whether the figure should choose its arrangement for a narrow screen.</summary>
    public bool Compact => Width < 560;

    /// <summary>Reads "wide", "narrow" or a width in user units from 320 to 1600.</summary>
    /// <exception cref="Checks.BadInputException">Anything else.</exception>
    public static FigureFormat Parse(string text) => text switch
    {
        "wide" => Wide,
        "narrow" => Narrow,
        _ when double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var width) && width is >= 320 and <= 1600 => new(width),
        _ => throw new Checks.BadInputException($"'{text}' is not a width", "--width", "wide, narrow, or a number from 320 to 1600"),
    };
}
