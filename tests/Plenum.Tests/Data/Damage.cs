using System.Globalization;

namespace Plenum.Tests.Data;

/// <summary>Damages texts as hands, editors and broken lines do: letters changed, parts lost, doubled or moved, tails cut, numbers made absurd.</summary>
internal static class Damage
{
    private const string Alphabet = "{}[],:-#&*!|>'\"%@` ;\r\n\t0123456789abcXYZ.é\0~\uFEFF\u200B";

    private static readonly string[] Words =
        ["NaN", "-1", "1e999", "1e-320", "Infinity", "0", "null", "~", "[]", "{}", "\"\"", "9999999999999999999", "0x10", "../../etc", "all", "others", "é", "2147483648"];

    // A long search where somebody asked for it; else −1, and CsCheck counts cases (0 would be no time for a single one).
    private static int Seconds =>
        int.TryParse(Environment.GetEnvironmentVariable("PLENUM_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 ? seconds : -1;

    /// <summary>Tries <paramref name="times"/> cases, or as many as fit into <c>PLENUM_FUZZ_SECONDS</c> where that is set.</summary>
    public static void Try<T>(Gen<T> damaged, int times, Action<T> read)
    {
        var tried = 0;
        damaged.Sample(
            x =>
            {
                tried++;
                read(x);
            },
            iter: times, time: Seconds, threads: 1);
        Assert.True(tried >= times, $"only {tried} cases tried");
    }

    /// <summary>The same for what has to be waited for.</summary>
    public static async Task TryAsync<T>(Gen<T> damaged, int times, Func<T, Task> read)
    {
        var tried = 0;
        await damaged.SampleAsync(
            async x =>
            {
                tried++;
                await read(x);
            },
            iter: times, time: Seconds, threads: 1);
        Assert.True(tried >= times, $"only {tried} cases tried");
    }

    /// <summary>One of <paramref name="seeds"/> after one to eight accidents.</summary>
    public static Gen<string> Of(params IReadOnlyList<string> seeds) =>
        from text in Gen.Int[0, seeds.Count - 1].Select(k => seeds[k])
        from edits in Gen.Select(Gen.Int[0, 7], Gen.Int[0, 40_000], Gen.Int[0, 40_000], Gen.Int[0, 10_000]).Array[1, 8]
        select edits.Aggregate(text, Edit);

    private static string Edit(string text, (int Kind, int A, int B, int C) e)
    {
        if (text.Length == 0)
            return text;
        var (a, b) = (e.A % text.Length, e.B % text.Length);
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        var letter = Alphabet[e.C % Alphabet.Length];
        return e.Kind switch
        {
            0 => text.Remove(a, 1).Insert(a, letter.ToString()),
            1 => text.Insert(a, letter.ToString()),
            2 => text.Remove(low, Math.Min(high - low, 30)),
            3 => text.Insert(a, text.Substring(low, Math.Min(high - low, 60))),
            4 => text[..a],
            5 => text.Replace(text[a], letter),
            6 => Token(text, a, Words[e.C % Words.Length]),
            _ => Token(text, a, text.Substring(low, Math.Min(high - low, 12))),
        };
    }

    // The word or number at a place becomes another.
    private static string Token(string text, int at, string with)
    {
        int from = at, to = at;
        while (from > 0 && char.IsLetterOrDigit(text[from - 1]))
            from--;
        while (to < text.Length && (char.IsLetterOrDigit(text[to]) || text[to] == '.'))
            to++;
        return string.Concat(text.AsSpan(0, from), with, text.AsSpan(to));
    }
}
