namespace Plenum.Participation;

/// <summary>Reads and writes <see cref="ForumKind"/> in the words of the file formats.</summary>
public static class ForumKinds
{
    /// <summary>The legal words, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> Words { get; } = ["declaration", "standard-setting", "binding"];

    /// <summary>The word a file uses for <paramref name="kind"/>.</summary>
    public static string ToWord(ForumKind kind) => Words[(int)kind];

    /// <summary>Reads a word; false when it is none of <see cref="Words"/>.</summary>
    public static bool TryParse(string word, out ForumKind kind)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (string.Equals(Words[i], word, StringComparison.Ordinal))
            {
                kind = (ForumKind)i;
                return true;
            }
        }

        kind = ForumKind.Declaration;
        return false;
    }
}
