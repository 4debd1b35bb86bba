namespace Plenum.Web.Layout;

/// <summary>An entry of the menu.</summary>
/// <param name="Title">What readers see.</param>
/// <param name="Address">The page's address; its <c>@page</c> directive says the same.</param>
/// <param name="About">One line on what the page answers.</param>
public sealed record NavPage(string Title, string Address, string About);
