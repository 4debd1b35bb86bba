using Plenum.Data.Sweeps;
using Plenum.Tests.Scenarios;

namespace Plenum.Tests.Data.Sweeps;

/// <summary>Sweeps on the toy world for the tests of this folder.</summary>
internal static class Grids
{
    public const string Text = """
        id: toy-grid
        axes:
          country: { countries: all, except: ROW }
          size: { from: 5, to: 25, count: 3 }
          pair: { columns: [importer, exporter], pairs: [USA, [CHN, DEU, USA]] }
        instruments:
          wall:
            measures:
              - trade_cost: { between: ["{country}", others], percent: {size} }
          tariff:
            measures:
              - tariff: { importer: {importer}, exporter: "{exporter}", add_percent: "{size}" }
              - trade_cost: { between: [CHN, USA], percent: { uniform: [1, 9] } }
          whole: { scenario: empty-chair-china }
        set:
          elasticity.scale: [0.5, 1]
        keep: { variables: [output, real_income], countries: [USA, CHN, WLD], sectors: all }
        shard: 8
        """;

    public static string Sampled => Text + "\nsamples: { draws: 3, seed: 5, parameters: [elasticities, policy] }\n";

    public static SweepPlan Plan(string text) => new(SweepReader.Read(text, "grid.yaml"), ToyWorld.World);

    public static async Task<SweepEnd> Run(SweepPlan plan, string folder, int threads = 1, CancellationToken cancellation = default)
    {
        var at = SweepFolder.Open(plan, folder);
        return await new SweepRun(plan, at).Run(new LocalEngine(plan, at, threads), cancellation);
    }

    /// <summary>The bytes of every file of a folder by name.</summary>
    public static SortedDictionary<string, byte[]> Files(string folder) => new(
        Directory.GetFiles(folder).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes, StringComparer.Ordinal), StringComparer.Ordinal);

    public static void Same(string expected, string actual)
    {
        var (a, b) = (Files(expected), Files(actual));
        Assert.Equal(a.Keys, b.Keys);
        foreach (var (name, bytes) in a)
            Assert.True(bytes.AsSpan().SequenceEqual(b[name]), name);
    }
}
