using Plenum.Worlds;

namespace Plenum.Participation;

/// <summary>The European Union as a participant of its own.</summary>
public static class EuropeanUnion
{
    /// <summary>The code of the Union's own seat.</summary>
    public const string Code = "EUU";

    /// <summary>The member states since 2020, ISO 3166 alpha-3.</summary>
    public static IReadOnlyList<string> Members { get; } =
    [
        "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV", "HUN", "IRL", "ITA", "LTU",
        "LUX", "LVA", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "SWE",
    ];

    /// <summary>The world's group <c>EU27</c> if it has one, otherwise <see cref="Members"/>.</summary>
    public static IReadOnlyList<string> MembersOf(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world.Groups.TryGetValue("EU27", out var members) ? members : Members;
    }
}
