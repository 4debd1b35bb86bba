namespace Plenum.Web.Safety;

/// <summary>What a visitor wrote, short enough for a message.</summary>
internal static class Excerpt
{
    /// <summary>The text, or its first <paramref name="most"/> characters and an ellipsis; empty for null.</summary>
    public static string Of(string? text, int most = 60) => text is null || text.Length <= most ? text ?? "" : text[..most] + "…";
}
