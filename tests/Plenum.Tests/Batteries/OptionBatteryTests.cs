using Plenum.Checks;
using Plenum.Tests.Trade;
using Plenum.Trade;

namespace Plenum.Tests.Batteries;

/// <summary>Every small world of the battery through every shock under every option of the model.</summary>
public sealed class OptionBatteryTests
{
    private static readonly Dictionary<string, Substitution> Options = new(StringComparer.Ordinal)
    {
        ["short"] = new(0.5, [0.2], 0.9, 1) { CriticalInputs = 0.1, CriticalSectors = [0] },
        ["medium"] = new(0.75, [0.5], 0.95, 2) { CriticalInputs = 0.4, CriticalSectors = [0] },
        ["labour supply"] = new() { LabourSupply = 0.5 },
        ["easy"] = new(2, [1.5], 3, 4),
        ["hardly any substitution"] = new(0.5, [0.05], 0.5),
        ["compute nest alone"] = new() { CriticalInputs = 0.1, CriticalSectors = [0] },
    };

    /// <summary>
    /// Cases that no solver could solve: what is made takes more than itself (a technology lost to 1e-12), is made of itself alone
    /// (elasticity of value added at 2), or subsidies cost more than the country earns.
    /// </summary>
    private static readonly HashSet<(string World, string Option, string Shock)> NoEquilibrium =
    [
        ("no trade at all", "short", "a technology lost"),
        ("no trade at all", "medium", "a technology lost"),
        ("no trade at all", "hardly any substitution", "a technology lost"),
        ("one-country sectors", "short", "a technology lost"),
        ("one-country sectors", "medium", "a technology lost"),
        ("one-country sectors", "hardly any substitution", "a technology lost"),
        ("high tariffs", "easy", "tariffs zero"),
        ("high tariffs", "easy", "subsidies"),
        ("long input chains", "easy", "subsidies"),
    ];

    /// <summary>
    /// Cases the engine refuses without proof: wages or prices many orders of magnitude apart. The list should shrink, never grow.
    /// </summary>
    private static readonly HashSet<(string World, string Option, string Shock)> Hard =
    [
        ("theta from 0.3 to 65", "short", "a technology lost"),
        ("theta from 0.3 to 65", "medium", "a technology lost"),
        ("theta from 0.3 to 65", "hardly any substitution", "a technology lost"),
        ("two by one", "short", "a technology lost"),
        ("two by one", "hardly any substitution", "a technology lost"),
        ("tiny and huge countries", "hardly any substitution", "a technology lost"),
        ("one-country sectors", "short", "around the largest, times ten thousand"),
        ("one-country sectors", "hardly any substitution", "around the largest, times ten thousand"),
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var world in WorldMenu.Small.Keys)
        {
            foreach (var option in Options.Keys)
                cases.Add(world, option);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void SolvesOrSaysWhyNot(string world, string option)
    {
        var baseline = EquilibriumSolver.SolveBaseline(
            Calibration.Calibrate(WorldMaker.Make(WorldMenu.Small[world])), DeficitRule.Zero, Termination.Tight, Options[option]);
        var failed = new List<string>();
        foreach (var (name, make) in ShockMenu.All)
        {
            var shock = make(baseline.Anchor);
            if (ShockMenu.LeavesNoSupplier(baseline.Anchor, shock) || ShockMenu.SellsOnly(baseline.Anchor, shock))
                continue;
            try
            {
                var found = EquilibriumSolver.Solve(baseline, shock);
                var residual = new SlowExtended(baseline, shock).ResidualAt(found);
                if (!(residual <= 2e-9))
                    failed.Add($"{name}: {found.Report.Method} residual {residual:g3} (reports {found.Report.Residual:g3})");
            }
            catch (DidNotConvergeException e) when (!Hard.Contains((world, option, name)))
            {
                failed.Add($"{name}: {e.Message}");
            }
            catch (BadInputException e) when (!NoEquilibrium.Contains((world, option, name)) || !e.Message.Contains("no equilibrium", StringComparison.Ordinal))
            {
                failed.Add($"{name}: refused, {e.Message}");
            }
            catch (Exception e) when (e is DidNotConvergeException or BadInputException)
            {
                // Refused, not reported, and known.
            }
        }

        Assert.True(failed.Count == 0, string.Join("\n", failed));
    }
}
