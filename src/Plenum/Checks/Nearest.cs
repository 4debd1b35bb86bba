namespace Plenum.Checks;

/// <summary>Finds the legal names nearest to a misspelt one, for error messages.</summary>
public static class Nearest
{
    /// <summary>Up to <paramref name="most"/> names of <paramref name="legal"/> by edit distance, best first, ties in order.</summary>
    public static IReadOnlyList<string> Names(string wanted, IEnumerable<string> legal, int most = 3) =>
        [.. legal.Select((name, order) => (name, order, distance: Distance(wanted, name)))
            .OrderBy(x => x.distance).ThenBy(x => x.order).Take(most).Select(x => x.name)];

    /// <summary>A phrase such as <c>nearest: CHN, CHE, CHL</c>, or <c>none are defined</c>.</summary>
    public static string Phrase(string wanted, IEnumerable<string> legal, int most = 3)
    {
        var names = Names(wanted, legal, most);
        return names.Count == 0 ? "none are defined" : "nearest: " + string.Join(", ", names);
    }

    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
