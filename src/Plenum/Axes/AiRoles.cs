namespace Plenum.Axes;

/// <summary>Reads and writes <see cref="AiRole"/> in the words of the file formats.</summary>
public static class AiRoles
{
    /// <summary>The legal words, in the order of the enumeration (the first is empty).</summary>
    public static IReadOnlyList<string> Words { get; } = ["", "compute", "software-and-services", "research", "telecom"];

    /// <summary>The word a file uses for <paramref name="role"/>; empty for <see cref="AiRole.None"/>.</summary>
    public static string ToWord(AiRole role) => Words[(int)role];

    /// <summary>Reads a word; false when it is none of <see cref="Words"/>.</summary>
    public static bool TryParse(string word, out AiRole role)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (string.Equals(Words[i], word, StringComparison.Ordinal))
            {
                role = (AiRole)i;
                return true;
            }
        }

        role = AiRole.None;
        return false;
    }
}
