namespace Plenum.Tests.Batteries;

/// <summary>
/// Cases of the battery that the engine is allowed to refuse, because it does so today while the slow reference solves them.
/// What it reports must still be right. The list should shrink, never grow.
/// </summary>
public static class KnownHard
{
    private static readonly HashSet<(string World, string Shock)> Cases =
    [
    ];

    public static bool Contains(string world, string shock) => Cases.Contains((world, shock));
}
