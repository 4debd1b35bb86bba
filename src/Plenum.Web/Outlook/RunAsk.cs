using Plenum.Data.Cases;
using Plenum.Data.Scenarios;

namespace Plenum.Web.Outlook;

/// <summary>Which run a page is about: a scenario of the library and a world of the library.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="World">Id of the world; empty for the scenario's own.</param>
public sealed record RunAsk(string Scenario, string World)
{
    /// <summary>Reads the parts of an address.</summary>
    public static RunAsk Read(string? scenario, string? world) => new(string.IsNullOrEmpty(scenario) ? Case.DefaultScenario : scenario, world ?? "");

    /// <summary>The scenarios on offer: those written for one of the app's worlds.</summary>
    public static IReadOnlyList<(string Id, string Title)> Library { get; } =
    [
        .. ScenarioLibrary.Ids.Select(ScenarioLibrary.Open).Where(s => s.World is null || Data.Worlds.WorldLibrary.Ids.Contains(s.World, StringComparer.Ordinal))
            .Select(s => (s.Id, s.Title.Length > 0 ? s.Title : s.Id)),
    ];

    /// <summary>The address of a page about this run.</summary>
    public string Address(string page) => $"{page}?scenario={Uri.EscapeDataString(Scenario)}" + (World.Length > 0 ? "&world=" + Uri.EscapeDataString(World) : "");
}
