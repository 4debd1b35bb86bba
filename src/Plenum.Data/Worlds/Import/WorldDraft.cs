using System.Globalization;
using Plenum.Axes;
using Plenum.Checks;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Import;

/// <summary>
/// The flows of an input-output source on the way to a world: as read, then repaired. Output is what a sector sells; value
/// added is output minus inputs; final spending is what is bought and not used as an input.
/// </summary>
internal sealed class WorldDraft(IReadOnlyList<Region> regions, IReadOnlyList<Sector> sectors)
{
    /// <summary>The share of output that inputs are scaled to where the source leaves no value added.</summary>
    public const double MostInputs = 0.98;

    /// <summary>Regions in order.</summary>
    public IReadOnlyList<Region> Regions { get; } = regions;

    /// <summary>Sectors in order.</summary>
    public IReadOnlyList<Sector> Sectors { get; } = sectors;

    /// <summary>Sales, <c>[sector][importer][exporter]</c>.</summary>
    public double[] Trade { get; } = new double[sectors.Count * regions.Count * regions.Count];

    /// <summary>Inputs, <c>[country][user][input]</c>.</summary>
    public double[] Inputs { get; } = new double[regions.Count * sectors.Count * sectors.Count];

    /// <summary>Value added, <c>[country][sector]</c>, once repaired.</summary>
    public double[] ValueAdded { get; private set; } = [];

    /// <summary>Final spending, <c>[country][sector]</c>, once repaired.</summary>
    public double[] Final { get; private set; } = [];

    /// <summary>What was repaired.</summary>
    public List<WorldNote> Log { get; } = [];

    /// <summary>The same flows with other names and attributes for the regions.</summary>
    public WorldDraft Named(IReadOnlyList<Region> regions)
    {
        var named = new WorldDraft(regions, Sectors);
        Trade.CopyTo(named.Trade, 0);
        Inputs.CopyTo(named.Inputs, 0);
        named.Log.AddRange(Log);
        return named;
    }

    /// <summary>Merges sectors by adding up.</summary>
    /// <param name="into">The merged sectors.</param>
    /// <param name="map">For each sector its position in <paramref name="into"/>.</param>
    public WorldDraft Merge(IReadOnlyList<Sector> into, int[] map)
    {
        var merged = new WorldDraft(Regions, into);
        int n = Regions.Count, s = Sectors.Count, t = into.Count;
        for (var j = 0; j < s; j++)
        {
            for (var at = 0; at < n * n; at++)
                merged.Trade[(map[j] * n * n) + at] += Trade[(j * n * n) + at];
        }

        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < s; j++)
            {
                for (var k = 0; k < s; k++)
                    merged.Inputs[(((c * t) + map[j]) * t) + map[k]] += Inputs[(((c * s) + j) * s) + k];
            }
        }

        merged.Log.AddRange(Log);
        return merged;
    }

    /// <summary>
    /// Repairs what the model cannot use, each repair logged: negative sales to 0, inputs of a sector that sells nothing to 0,
    /// inputs that leave no value added scaled to <see cref="MostInputs"/> of output, negative final spending to 0. Values are rounded to
    /// <paramref name="decimals"/> places first.
    /// </summary>
    public void Repair(int decimals)
    {
        Round(Trade, decimals);
        Round(Inputs, decimals);
        int n = Regions.Count, s = Sectors.Count;
        for (var at = 0; at < Trade.Length; at++)
        {
            if (Trade[at] >= 0)
                continue;
            var (j, m, i) = (at / (n * n), at / n % n, at % n);
            Note("negative-trade", $"trade {Regions[m].Code} from {Regions[i].Code} {Sectors[j].Code}", -Trade[at], $"Sales of {Trade[at]:R}, negative because of inventories, set to 0");
            Trade[at] = 0;
        }

        NoteNegativeInputs();
        var output = new double[n * s];
        for (var at = 0; at < Trade.Length; at++)
            output[(at % n * s) + (at / (n * n))] += Trade[at];
        Round(output, decimals);
        ValueAdded = new double[n * s];
        for (var cell = 0; cell < n * s; cell++)
            ValueAdded[cell] = AddValue(cell, output[cell], decimals);
        Final = new double[n * s];
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < s; j++)
                Final[(c * s) + j] = Spend(c, j, decimals);
        }
    }

    private double AddValue(int cell, double output, int decimals)
    {
        var s = Sectors.Count;
        var inputs = Inputs.AsSpan(cell * s, s);
        var spent = Sum(inputs);
        var place = $"{Regions[cell / s].Code} {Sectors[cell % s].Code}";
        if (output == 0)
        {
            Note("no-output", place, spent, $"Sells nothing in the source; the country buys this sector abroad or not at all");
            inputs.Clear();
            return 0;
        }

        if (output - spent <= 0)
        {
            Note("inputs-above-output", $"inputs {place}", spent - (MostInputs * output), $"Inputs of {spent:R} on an output of {output:R} scaled to {MostInputs:R} of it, so that value added is positive");
            foreach (ref var input in inputs)
                input = Math.Round(input * MostInputs * output / spent, decimals);
            spent = Sum(inputs);
        }

        return Math.Round(output - spent, decimals);
    }

    private double Spend(int country, int sector, int decimals)
    {
        int n = Regions.Count, s = Sectors.Count;
        var left = Sum(Trade.AsSpan(((sector * n) + country) * n, n));
        for (var user = 0; user < s; user++)
            left -= Inputs[(((country * s) + user) * s) + sector];
        left = Math.Round(left, decimals);
        if (left >= 0)
            return left;
        Note("negative-final-demand", $"final {Regions[country].Code} {Sectors[sector].Code}", -left, $"Purchases minus inputs are {left:R}; set to 0");
        return 0;
    }

    private void NoteNegativeInputs()
    {
        int s = Sectors.Count, cells = 0;
        var (total, worst) = (0.0, 0);
        for (var at = 0; at < Inputs.Length; at++)
        {
            if (Inputs[at] >= 0)
                continue;
            cells++;
            total -= Inputs[at];
            if (Inputs[at] < Inputs[worst])
                worst = at;
        }

        if (cells > 0)
        {
            Note("negative-inputs-kept", $"inputs {Regions[worst / (s * s)].Code} {Sectors[worst % s].Code} by {Sectors[worst / s % s].Code}", total,
                $"{cells} negative input cells of the source kept; the largest is {Inputs[worst]:R}");
        }
    }

    private void Note(string rule, string place, double size, FormattableString text) =>
        Log.Add(new WorldNote(rule, place, Math.Round(size, 6), text.ToString(CultureInfo.InvariantCulture)));

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
            sum += value;
        return sum;
    }

    private static void Round(double[] values, int decimals)
    {
        foreach (ref var value in values.AsSpan())
            value = Math.Round(value, decimals);
    }

    /// <summary>The world of a repaired draft.</summary>
    /// <exception cref="BadInputException">The number of elasticities does not fit.</exception>
    public World ToWorld(string id, string title, int year, IReadOnlyList<SectorElasticity> elasticities, IReadOnlyList<string> sources, IReadOnlyList<string> licences,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? groups = null, IReadOnlyDictionary<string, KnowledgeChannel>? channels = null) => new()
        {
            Id = id,
            Title = title,
            Year = year,
            Regions = Regions,
            Sectors = Sectors,
            Trade = Trade,
            Inputs = Inputs,
            ValueAdded = ValueAdded,
            Final = Final,
            TariffPercent = new double[Trade.Length],
            Elasticities = elasticities,
            Sources = sources,
            Licences = licences,
            Log = Log,
            Groups = groups ?? new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
            Channels = channels ?? new Dictionary<string, KnowledgeChannel>(StringComparer.Ordinal),
        };
}
