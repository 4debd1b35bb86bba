namespace Plenum.Scenarios;

/// <summary>Names of the groups that a coalition analysis fills anew for every coalition.</summary>
public static class CoalitionGroups
{
    /// <summary>The players inside the coalition.</summary>
    public const string Members = "members";

    /// <summary>The players outside it.</summary>
    public const string Outsiders = "outsiders";

    /// <summary>Both groups for one coalition, as the binder takes them.</summary>
    /// <param name="members">Codes of the players inside.</param>
    /// <param name="outsiders">Codes of the players outside.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(IReadOnlyList<string> members, IReadOnlyList<string> outsiders) =>
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Members] = members, [Outsiders] = outsiders };
}
