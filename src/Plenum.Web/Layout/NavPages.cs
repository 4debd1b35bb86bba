using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Plenum.Web.Layout;

/// <summary>The menu. An entry shows as soon as a page of this assembly has its address, so the menu never leads nowhere.</summary>
public static class NavPages
{
    private static readonly NavPage[] Planned =
    [
        new("Table", "/", "Empty a chair and see what changes"),
        new("Scenario", "/scenario", "Build a question of your own"),
        new("World", "/world", "The economy behind the numbers, and who depends on whom"),
        new("Over time", "/path", "Year by year"),
        new("Uncertainty", "/uncertainty", "How sure, what drives it, what would flip it"),
        new("Coalitions", "/coalitions", "Who adds what, and who would stay"),
        new("Security", "/security", "What denial costs, and what it would have to be worth"),
        new("Evidence", "/evidence", "The essay audited, forums, measures, sources"),
        new("Method", "/method", "Equations, assumptions, validation, how to cite"),
    ];

    /// <summary>The entries that have a page, in the order of the menu.</summary>
    public static IReadOnlyList<NavPage> All { get; } = [.. Planned.Where(p => Templates().Contains(p.Address))];

    private static HashSet<string> Templates() =>
        [.. typeof(NavPages).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template)];
}
