using Plenum.Parameters;

namespace Plenum.Cli.Commands.Coalitions;

/// <summary>What the command line of <c>plenum coalition</c> asks for.</summary>
internal sealed record CoalitionRequest(
    string? Scenario, string? World, string? Players, string? Over, string? Outcome, int? To, int? From, IReadOnlyList<string> Settings, Horizon? Horizon);
