namespace Plenum.Tests.Batteries;

/// <summary>
/// Cases of the battery that the engine is allowed to refuse, because it does so today while the slow reference solves them.
/// What it reports must still be right. The list should shrink, never grow.
/// </summary>
public static class KnownHard
{
    private static readonly HashSet<(string World, string Shock)> Cases =
    [
        ("2 by 50", "around the largest, times ten thousand"),
        ("31 by 40", "around the largest, times ten thousand"),
        ("40 by 2", "a technology lost"),
        ("40 by 2", "tariffs of the largest plus 300 points"),
        ("half the flows zero", "around the largest, times ten thousand"),
        ("hardly any home bias", "around the largest, times ten thousand"),
        ("high tariffs", "around the largest, times fifty"),
        ("high tariffs", "around the largest, times ten thousand"),
        ("long input chains", "a technology lost"),
        ("long input chains", "around the largest, times ten thousand"),
        ("nearly closed", "a technology lost"),
        ("nearly closed", "everything at once"),
        ("nearly closed", "tariffs of the largest plus 300 points"),
        ("nearly closed", "tariffs of the smallest plus 300 points"),
        ("nearly closed", "technology and labour"),
        ("negative inputs", "around the largest, times ten thousand"),
        ("no trade at all", "a technology lost"),
        ("no trade at all", "everything at once"),
        ("no trade at all", "technology and labour"),
        ("no value added", "a technology lost"),
        ("no value added", "around the largest, times ten thousand"),
        ("one-country sectors", "a technology lost"),
        ("one-country sectors", "around the largest, times fifty"),
        ("one-country sectors", "around the largest, times ten thousand"),
        ("plain", "around the largest, times ten thousand"),
        ("services do not trade", "around the largest, times ten thousand"),
        ("subsidised imports", "around the largest, times ten thousand"),
        ("theta 65 everywhere", "tariffs of the largest plus 300 points"),
        ("theta 65 everywhere", "tariffs of the smallest plus 300 points"),
        ("theta below one", "a technology lost"),
        ("theta from 0.3 to 65", "a technology lost"),
        ("tiny and huge countries", "a technology lost"),
        ("tiny and huge countries", "around the largest, times fifty"),
        ("tiny and huge countries", "around the largest, times ten thousand"),
        ("two by one", "a technology lost"),
        ("two by one", "around the largest, times fifty"),
    ];

    public static bool Contains(string world, string shock) => Cases.Contains((world, shock));
}
