namespace Plenum.Web.Parts;

/// <summary>Switches in an address. They are read as text, because whatever else somebody types there must not break the page.</summary>
public static class Asked
{
    /// <summary>Whether a switch is on: <c>true</c>, <c>1</c> or <c>on</c>; anything else is off.</summary>
    public static bool Yes(string? word) => word is "true" or "True" or "1" or "on";
}
