namespace Plenum.Web.Parts;

/// <summary>A file a page offers.</summary>
/// <param name="Label">What readers see, with the format, such as "Numbers (CSV)".</param>
/// <param name="Address">Where it is.</param>
public sealed record Download(string Label, string Address);
