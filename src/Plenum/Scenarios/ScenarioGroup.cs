namespace Plenum.Scenarios;

/// <summary>A group of countries that a scenario defines for its own use.</summary>
/// <param name="Name">The name its measures use.</param>
/// <param name="Members">Who belongs to it.</param>
public sealed record ScenarioGroup(string Name, Selector Members);
