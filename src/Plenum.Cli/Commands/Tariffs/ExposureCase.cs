using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Worlds;
using Plenum.Exposure;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Welfare;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Tariffs;

/// <summary>What <c>plenum exposure</c> computes: the matrices, and for one country the power of others over it.</summary>
internal sealed class ExposureCase
{
    private const int SinglePowers = 6;

    public required World World { get; init; }

    public required Baseline Baseline { get; init; }

    /// <summary>Sectors that change.</summary>
    public required bool[] Sectors { get; init; }

    public required ExposureMatrices Matrices { get; init; }

    /// <summary>The country asked about, or null for everyone.</summary>
    public int? Of { get; init; }

    /// <summary>Powers over it, by coalition.</summary>
    public IReadOnlyList<PowerRow> Powers { get; init; } = [];

    /// <summary>Reads the world, solves its baseline and computes what was asked for.</summary>
    public static ExposureCase Compute(string? world, string sectors, string? of, string? by, IReadOnlyList<string> settings, CancellationToken stop)
    {
        var w = WorldLibrary.Open(world ?? WorldLibrary.DefaultId);
        var forums = EvidenceLibrary.Embedded.Forums;
        var parameters = ParameterSet.Defaults(ParameterFiles.Library, w, forums).With(settings.Select(ParameterFiles.Setting));
        var chosen = Selection.Sectors(w, forums, sectors, "--sectors");
        if (by is not null && of is null)
            throw new BadInputException("--by names a coalition and needs --of, the country it has power over", "--by");
        int? target = of is null ? null : Country(w, of);
        var coalition = by is null ? null : Selection.Countries(w, forums, by, "--by");
        var baseline = EquilibriumSolver.SolveBaseline(
            Calibration.Calibrate(w, parameters.Theta(w)), DeficitRule.Zero, Termination.Tight, parameters.Substitution());
        var matrices = ExposureMatrices.Of(new LinearisedModel(baseline), chosen);
        return new ExposureCase
        {
            World = w,
            Baseline = baseline,
            Sectors = chosen,
            Matrices = matrices,
            Of = target,
            Powers = target is { } n ? Power(w, baseline, chosen, n, coalition, stop) : [],
        };
    }

    private static List<PowerRow> Power(World world, Baseline baseline, bool[] sectors, int target, bool[]? coalition, CancellationToken stop)
    {
        var omega = SufficientStatistics.Weights(baseline.Anchor);
        var workspace = new Workspace();
        var n = world.RegionCount;
        double Index(bool[] members) => CoalitionPower.Over(baseline.Anchor, omega, members, target, sectors);
        PowerRow Row(string name, bool[] members)
        {
            stop.ThrowIfCancellationRequested();
            // What nobody else supplies stays open, and is named.
            int[] open = [.. CutOff.WithoutOtherSupplier(baseline.Anchor, members, target).Where(j => sectors[j])];
            bool[] cut = [.. sectors.Select((asked, j) => asked && !open.Contains(j))];
            var oneWay = CutOff.Solve(baseline, members, target, bothWays: false, cut, workspace);
            return new PowerRow(
                name, [.. Enumerable.Range(0, n).Where(i => i != target && members[i])], CoalitionPower.Over(baseline.Anchor, omega, members, target, cut),
                oneWay, open.Length > 0 ? null : oneWay.BothWays ? oneWay : CutOff.Solve(baseline, members, target, bothWays: true, cut, workspace), open);
        }

        bool[] Only(int i) => [.. Enumerable.Range(0, n).Select(k => k == i)];
        var rows = Enumerable.Range(0, n).Where(i => i != target).OrderByDescending(i => Index(Only(i))).ThenBy(i => i).Take(SinglePowers)
            .Select(i => Row(world.Regions[i].Code, Only(i))).ToList();
        if (coalition is not null)
        {
            int[] members = [.. Enumerable.Range(0, n).Where(i => coalition[i] && i != target)];
            rows.Add(Row("the coalition", coalition));
            for (var m = 0; m < members.Length && members.Length is > 1 and <= SinglePowers; m++)
            {
                var without = (bool[])coalition.Clone();
                without[members[m]] = false;
                rows.Add(Row("… without " + world.Regions[members[m]].Code, without));
            }
        }

        rows.Add(Row("everyone else", [.. Enumerable.Repeat(true, n)]));
        return rows;
    }

    private static int Country(World world, string code) => world.RegionIndex(code) is >= 0 and var n
        ? n
        : throw new BadInputException($"no country {code} in {world.Id} ({Nearest.Phrase(code, world.Regions.Select(r => r.Code))})", "--of");
}
