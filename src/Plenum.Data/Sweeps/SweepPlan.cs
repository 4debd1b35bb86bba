using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Yaml;
using Plenum.Scenarios;
using Plenum.Sweeps;
using Plenum.Worlds;

namespace Plenum.Data.Sweeps;

/// <summary>
/// A sweep on one world: which case has which number, which shard holds it, and what is kept of it. Draws vary slowest, then
/// <c>set</c> values (cases that share a baseline lie together), then instruments, then axes in file order, the last fastest.
/// </summary>
public sealed class SweepPlan
{
    /// <summary>Cases a shard where nothing says otherwise.</summary>
    public const int DefaultShardSize = 1000;

    /// <summary>Most cases of one sweep.</summary>
    public const long MostCases = 10_000_000_000;

    private const int FewShards = 16;
    private const int MostLooked = 1000;
    private readonly List<int[]> used = [];
    private readonly List<long> starts = [];
    private readonly long combinations;

    /// <summary>Lays out a sweep.</summary>
    /// <param name="spec">The sweep.</param>
    /// <param name="world">The world.</param>
    /// <exception cref="BadInputException">A word means nothing on this world, an axis is not used, or there are too many cases.</exception>
    public SweepPlan(SweepSpec spec, World world)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(world);
        (Spec, World) = (spec, world);
        var selectors = new WorldSelectors(world, EvidenceLibrary.Embedded.Forums, spec.Common);
        var axes = new SweepAxisReader(world, selectors);
        Axes = [.. spec.Axes.Select(a => axes.Read(a.Name, a.Node))];
        Settings = Cross(spec);
        Draws = spec.Samples?.Draws ?? 1;
        foreach (var instrument in spec.Instruments)
        {
            used.Add(AxesOf(instrument));
            starts.Add(combinations);
            combinations = checked(combinations + Combinations(instrument, used[^1]));
        }

        for (var a = 0; a < Axes.Count; a++)
        {
            if (!used.Exists(u => u.Contains(a)))
                throw new BadInputException($"no instrument uses the axis {spec.Axes[a].Name.Text}", Axes[a].Place, $"Write {{{Axes[a].Columns[0]}}} in a measure, or leave the axis out");
        }

        CasesADraw = Bounded((double)combinations * Settings.Count);
        Cases = Bounded((double)CasesADraw * Draws);
        ShardSize = spec.ShardSize ?? (int)Math.Clamp((Cases + FewShards - 1) / FewShards, 1, DefaultShardSize);
        Shards = (int)((Cases + ShardSize - 1) / ShardSize);
        Layout = LayoutOf(selectors);
        Samples = spec.Samples is { } s
            ? new SampleDraws(world, ParameterFiles.Library, s.Seed, s.Parameters, s.Place)
            : null;
        Sha256 = SweepContent.Sha256(this);
    }

    /// <summary>The sweep as written.</summary>
    public SweepSpec Spec { get; }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>The axes.</summary>
    public IReadOnlyList<SweepAxis> Axes { get; }

    /// <summary>Every combination of <c>set</c> values, the last parameter fastest; one empty combination where nothing is set.</summary>
    public IReadOnlyList<IReadOnlyList<(YamlScalar Name, YamlScalar Value)>> Settings { get; }

    /// <summary>Number of draws; 1 at central values.</summary>
    public int Draws { get; }

    /// <summary>Cases of one draw.</summary>
    public long CasesADraw { get; }

    /// <summary>All cases.</summary>
    public long Cases { get; }

    /// <summary>Cases a shard; the last may have fewer.</summary>
    public int ShardSize { get; }

    /// <summary>Number of shards.</summary>
    public int Shards { get; }

    /// <summary>What is kept of a case.</summary>
    public SweepLayout Layout { get; }

    /// <summary>The draws, or null at central values.</summary>
    public SampleDraws? Samples { get; }

    /// <summary>Fingerprint of everything that decides the numbers: world, grid, measures, tolerance, what is kept.</summary>
    public string Sha256 { get; }

    /// <summary>First case of a shard and how many it has.</summary>
    public (long First, int Count) Shard(int shard)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shard);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(shard, Shards);
        var first = (long)shard * ShardSize;
        return (first, (int)Math.Min(ShardSize, Cases - first));
    }

    /// <summary>The case of a number.</summary>
    public SweepCase Case(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Cases);
        var draw = Spec.Samples is null ? -1 : (int)(number / CasesADraw);
        var rest = number % CasesADraw;
        var setting = (int)(rest / combinations);
        rest %= combinations;
        var instrument = starts.Count - 1;
        while (starts[instrument] > rest)
            instrument--;
        rest -= starts[instrument];
        var rows = new int[Axes.Count];
        Array.Fill(rows, -1);
        for (var u = used[instrument].Length - 1; u >= 0; u--)
        {
            var axis = used[instrument][u];
            rows[axis] = (int)(rest % Axes[axis].Rows.Count);
            rest /= Axes[axis].Rows.Count;
        }

        return new SweepCase(number, instrument, rows, setting, draw);
    }

    /// <summary>
    /// Cases that meet every value of every axis, setting and instrument at least once; of a longer axis a thousand values spread
    /// evenly, both ends among them. What a check looks at.
    /// </summary>
    public IEnumerable<SweepCase> Corners()
    {
        for (var i = 0; i < used.Count; i++)
        {
            var stride = 1L;
            yield return Case(starts[i]);
            for (var u = used[i].Length - 1; u >= 0; u--)
            {
                var rows = Axes[used[i][u]].Rows.Count;
                var steps = Math.Min(rows, MostLooked) - 1;
                for (var s = 1L; s <= steps; s++)
                    yield return Case(starts[i] + (s * (rows - 1) / steps * stride));
                stride *= rows;
            }
        }

        for (var s = 1; s < Settings.Count; s++)
            yield return Case(s * combinations);
    }

    /// <summary>The scenario of a case, placeholders filled in.</summary>
    /// <exception cref="BadInputException">The measures, filled in, are none.</exception>
    public Scenario Scenario(SweepCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var instrument = Spec.Instruments[@case.Instrument];
        if (instrument.Scenario is { } whole)
            return whole;
        return Spec.Common with
        {
            Id = $"{instrument.Name}-{@case.Number}",
            Measures = [.. Measures(@case).Items.Select(MeasureReader.Read)],
        };
    }

    /// <summary>Number of combinations of axis values an instrument has.</summary>
    public long CasesOf(int instrument) => (instrument + 1 < starts.Count ? starts[instrument + 1] : combinations) - starts[instrument];

    /// <summary>The measures of a case that is not a whole scenario, placeholders filled in.</summary>
    internal YamlList Measures(SweepCase @case) =>
        (YamlList)Placeholders.Fill(Spec.Instruments[@case.Instrument].Measures!, name => Value(@case, name));

    private YamlScalar Value(SweepCase @case, string name)
    {
        for (var a = 0; a < Axes.Count; a++)
        {
            for (var c = 0; c < Axes[a].Columns.Count; c++)
            {
                if (Axes[a].Columns[c] == name)
                    return Axes[a].Rows[@case.Rows[a]][c];
            }
        }

        throw new ArgumentException($"no axis has the name {name}", nameof(name));
    }

    private static long Bounded(double cases) => cases <= MostCases
        ? (long)cases
        : throw new BadInputException($"a sweep may have {MostCases} cases, this one has {cases:g4}");

    private static List<List<(YamlScalar Name, YamlScalar Value)>> Cross(SweepSpec spec)
    {
        List<List<(YamlScalar Name, YamlScalar Value)>> all = [[]];
        foreach (var (name, values) in spec.Set)
        {
            _ = Bounded((double)all.Count * values.Count);
            all = [.. all.SelectMany(s => values.Select(v => new List<(YamlScalar, YamlScalar)>(s) { (name, v) }))];
        }

        return all;
    }

    private int[] AxesOf(SweepInstrument instrument)
    {
        var names = Axes.SelectMany((a, k) => a.Columns.Select(c => (Name: c, Axis: k))).ToList();
        foreach (var twice in names.GroupBy(n => n.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            throw new BadInputException($"two axes have the name {twice.Key}", Axes[twice.Last().Axis].Place);
        var found = new SortedSet<int>();
        foreach (var (name, place) in instrument.Measures is { } m ? Placeholders.In(m) : [])
        {
            var at = names.FindIndex(n => n.Name == name);
            if (at < 0)
                throw new BadInputException($"no axis {name} ({Nearest.Phrase(name, names.Select(n => n.Name))})", place);
            found.Add(names[at].Axis);
        }

        return [.. found];
    }

    private long Combinations(SweepInstrument instrument, int[] axes)
    {
        var count = 1.0;
        foreach (var a in axes)
            count *= Axes[a].Rows.Count;
        return count <= MostCases ? (long)count : throw new BadInputException($"{instrument.Name} alone has {count:g4} cases", instrument.Place);
    }

    private SweepLayout LayoutOf(WorldSelectors selectors)
    {
        var names = Spec.Variables.Count > 0 ? Spec.Variables.Select(v => v.Name) : ["real_income"];
        var withWorld = Spec.Countries is null || Spec.Countries.Terms.Any(t => t.Text == SweepVariable.World);
        var countries = Spec.Countries is { } kept
            ? selectors.Countries(new Selector([.. kept.Terms.Where(t => t.Text != SweepVariable.World)], kept.Place))
            : [.. Enumerable.Range(0, World.RegionCount)];
        return new SweepLayout(
            World, names.Select(n => SweepVariable.Find(n)!), countries, withWorld,
            Spec.Sectors is { } sectors ? selectors.Sectors(sectors) : Enumerable.Range(0, World.SectorCount));
    }
}
