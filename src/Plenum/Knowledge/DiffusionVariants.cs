using Plenum.Checks;

namespace Plenum.Knowledge;

/// <summary>Reads and writes <see cref="DiffusionVariant"/> in the words of scenario files and <c>--set</c>.</summary>
public static class DiffusionVariants
{
    /// <summary>The legal words, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> Words { get; } = ["suppliers", "producers", "linear"];

    /// <summary>The word for <paramref name="variant"/>.</summary>
    public static string ToWord(DiffusionVariant variant) => Words[(int)variant];

    /// <summary>Reads a word.</summary>
    /// <exception cref="BadInputException">It is none of <see cref="Words"/>.</exception>
    public static DiffusionVariant Parse(string word, string place)
    {
        for (var v = 0; v < Words.Count; v++)
        {
            if (string.Equals(Words[v], word, StringComparison.Ordinal))
                return (DiffusionVariant)v;
        }

        throw new BadInputException(
            $"diffusion.variant must be suppliers, producers or linear, got {word} ({Nearest.Phrase(word, Words)})", place);
    }
}
