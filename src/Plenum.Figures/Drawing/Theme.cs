using System.Text;

namespace Plenum.Figures.Drawing;

/// <summary>
/// The style sheet of the figures: every colour is a CSS variable, light by default and in print, dark where the reader's
/// screen asks for it. Shapes also carry the light colour as an attribute, so that programs without CSS still show them.
/// </summary>
public static class Theme
{
    /// <summary>The fonts; the width table of <see cref="TextWidth"/> belongs to these.</summary>
    public const string Fonts = "'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif";

    /// <summary>The rules one standalone figure needs.</summary>
    /// <param name="used">The colours the figure uses.</param>
    public static string ForFigure(IEnumerable<Ink> used)
    {
        ArgumentNullException.ThrowIfNull(used);
        var inks = used.ToList();
        var css = new StringBuilder();
        Variables(css, ".pl", inks, dark: false);
        css.Append("@media screen and (prefers-color-scheme:dark){");
        Variables(css, ".pl", inks, dark: true);
        css.Append('}');
        Classes(css, inks);
        return css.ToString();
    }

    /// <summary>
    /// The rules a page with many figures needs once. A page may force a theme with <c>data-theme="light"</c> or
    /// <c>data-theme="dark"</c> on its root element.
    /// </summary>
    public static string ForPage()
    {
        var css = new StringBuilder();
        Variables(css, ":root", Inks.All, dark: false);
        css.Append("@media screen and (prefers-color-scheme:dark){");
        Variables(css, ":root:not([data-theme=light])", Inks.All, dark: true);
        css.Append("}\n@media screen{");
        Variables(css, ":root[data-theme=dark]", Inks.All, dark: true);
        css.Append("}\n");
        Classes(css, Inks.All);
        return css.ToString();
    }

    private static void Variables(StringBuilder css, string selector, IReadOnlyList<Ink> inks, bool dark)
    {
        css.Append(selector).Append('{');
        foreach (var ink in inks)
            css.Append("--pl-").Append(ink.Name).Append(':').Append(dark ? ink.Dark : ink.Light).Append(';');
        css.Append('}');
    }

    private static void Classes(StringBuilder css, IReadOnlyList<Ink> inks)
    {
        foreach (var ink in inks)
        {
            css.Append(".f-").Append(ink.Name).Append("{fill:var(--pl-").Append(ink.Name).Append(")}");
            css.Append(".s-").Append(ink.Name).Append("{stroke:var(--pl-").Append(ink.Name).Append(")}");
        }

        css.Append(".pl text{font-family:").Append(Fonts).Append('}');
    }
}
