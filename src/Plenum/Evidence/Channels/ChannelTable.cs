namespace Plenum.Evidence.Channels;

/// <summary>A knowledge channel computed from evidence, ready to be written as a <c>channels/NAME</c> table of a world.</summary>
/// <param name="Name">Name of the channel.</param>
/// <param name="Regions">The N regions, in the world's order.</param>
/// <param name="Weights"><c>[country][source]</c>; a row sums to one, or is all zero for a region that lacks data.</param>
/// <param name="Lacking">Regions without data: they have no rows and learn from themselves in this channel.</param>
/// <param name="Notes">How the weights were formed, one sentence a line.</param>
public sealed record ChannelTable(
    string Name, IReadOnlyList<string> Regions, double[] Weights, IReadOnlyList<string> Lacking, IReadOnlyList<string> Notes)
{
    private const double Grid = 1L << 45;

    /// <summary>Weight of <paramref name="source"/> for <paramref name="country"/>, by code.</summary>
    public double Weight(string country, string source)
    {
        var (n, i) = (IndexOf(country), IndexOf(source));
        return n < 0 || i < 0 ? 0 : Weights[(n * Regions.Count) + i];
    }

    /// <summary>The table of unnormalised weights made exact: each row that has any weight sums to one to the last bit.</summary>
    public static ChannelTable Normalised(string name, IReadOnlyList<string> regions, double[] raw, IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentNullException.ThrowIfNull(raw);
        var weights = new double[raw.Length];
        var lacking = new List<string>();
        for (var n = 0; n < regions.Count; n++)
        {
            var from = raw.AsSpan(n * regions.Count, regions.Count);
            var to = weights.AsSpan(n * regions.Count, regions.Count);
            if (!Normalise(from, to))
                lacking.Add(regions[n]);
        }

        return new ChannelTable(name, regions, weights, lacking, notes);
    }

    private static bool Normalise(ReadOnlySpan<double> from, Span<double> to)
    {
        var sum = Sum(from);
        if (!(sum > 0))
            return false;
        // Multiples of 2^-45 add up without rounding in any order; what rounding each weight leaves over goes to the largest.
        var largest = 0;
        var total = 0.0;
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = Math.Round(from[i] / sum * Grid) / Grid;
            total += to[i];
            if (to[i] > to[largest])
                largest = i;
        }

        to[largest] += 1.0 - total;
        return true;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private int IndexOf(string code)
    {
        for (var n = 0; n < Regions.Count; n++)
        {
            if (string.Equals(Regions[n], code, StringComparison.Ordinal))
                return n;
        }

        return -1;
    }
}
