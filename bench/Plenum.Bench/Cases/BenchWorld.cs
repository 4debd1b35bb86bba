using Plenum.Data.Embedded;
using Plenum.Data.Worlds;
using Plenum.Data.Worlds.Import;
using Plenum.Tests.Batteries;
using Plenum.Worlds;

namespace Plenum.Bench.Cases;

/// <summary>A world to measure, and the milliseconds a solve from its baseline may take.</summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="World">The world.</param>
/// <param name="TargetMilliseconds">The project's own target for one cold solve, or null where none was set.</param>
public sealed record BenchWorld(string Name, World World, double? TargetMilliseconds)
{
    private const ulong Seed = 20261123;

    /// <summary>All worlds, small to large. The archive of Caliendo and Parro is used where it is at hand.</summary>
    public static IEnumerable<BenchWorld> All()
    {
        yield return Nafta();
        yield return new("world-2014, 44×24", WorldLibrary.Open(), null);
        yield return Made(44, 56, 6);
        yield return Made(77, 45, 12);
        yield return Made(141, 65, 80);
    }

    /// <summary>The 31 countries and 40 sectors of Caliendo and Parro (2015), or a made world of that shape.</summary>
    public static BenchWorld Nafta()
    {
        var folder = DataFolder.Find() is { } data ? Path.Combine(data, "cp2015") : null;
        return folder is not null && Directory.Exists(folder)
            ? new("Caliendo–Parro 1993, 31×40", Cp2015Importer.Import(folder), 3)
            : Made(31, 40, 3);
    }

    private static BenchWorld Made(int countries, int sectors, double target) =>
        new($"made, {countries}×{sectors}", WorldMaker.Random(Seed, countries, sectors), target);
}
