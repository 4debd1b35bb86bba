using System.Globalization;
using Plenum.Welfare;

namespace Plenum.Cli.Commands.Solving;

/// <summary>What <c>plenum solve</c> prints for people.</summary>
internal static class SolveTable
{
    private const int Rows = 20;

    /// <summary>Prints the table, largest effects first, and what it assumes.</summary>
    public static void Print(Case given, StaticResult result, IReadOnlyList<HorizonResult> horizons)
    {
        var output = Console.Out;
        var world = given.World;
        var comparison = result.Comparison;
        var report = comparison.After.Report;
        var (id, title) = (given.Scenario.Id, given.Scenario.Title);
        output.WriteLine($"{(title.Length > 0 ? $"{title} ({id})" : id)} on {world.Id}");
        output.WriteLine($"Static equilibrium, every measure at full size, central parameters{(given.Horizon is { } h ? $" at the {h.Name} horizon" : "")}; change in percent of the baseline.");
        foreach (var remark in given.Bound.Remarks)
            output.WriteLine("note: " + remark);
        output.WriteLine();
        var flows = new BorderFlows(comparison.Before);
        var later = new BorderFlows(comparison.After);
        output.WriteLine($"{"",-8}{"real income",14}{"real wage",14}{"prices",14}{"exports",14}{"imports",14}  ");
        var order = Enumerable.Range(0, world.RegionCount)
            .OrderByDescending(n => Math.Abs(result.RealIncome[n] - 1)).ThenBy(n => n).ToArray();
        foreach (var n in order.Take(Rows))
        {
            var price = comparison.After.ConsumerPriceChange[n] / comparison.Before.ConsumerPriceChange[n];
            var wage = comparison.After.WageChange[n] / comparison.Before.WageChange[n];
            output.WriteLine(
                $"{world.Regions[n].Code,-8}{Cell(result.RealIncome[n])}{Cell(wage / price)}{Cell(price)}" +
                $"{Cell(later.Exports[n] / flows.Exports[n])}{Cell(later.Imports[n] / flows.Imports[n])}  {world.Regions[n].Name}");
        }

        if (order.Length > Rows)
            output.WriteLine($"… and {order.Length - Rows} more with smaller changes (--json has all)");
        output.WriteLine($"{"world",-8}{Cell(RealIncome.World(comparison.Baseline, result.RealIncome))}  weighted by value added");
        output.WriteLine();
        SolveDetail.PrintBans(output, result);
        SolveDetail.PrintQuotas(output, comparison.After);
        SolveDetail.PrintWinners(output, result, order);
        SolveDetail.PrintHorizons(output, given, horizons);
        output.WriteLine(
            $"Assumes: deficits {given.Scenario.Model.Deficits.ToString().ToLowerInvariant()}, numeraire world value added, {SolveDetail.Options(given)}, {Mobility(comparison.Baseline.Substitution)}, " +
            $"shares of {world.Year}.");
        output.WriteLine(FormattableString.Invariant(
            $"Solved to {report.Residual:0.0e+0} in {report.Milliseconds:0.0} ms ({report.Sweeps} sweeps, {report.Method}){(result.IdentityGap is { } gap ? $"; welfare identity holds to {gap:0.0e+0}" : "")}."));
    }

    private static string Mobility(Trade.Substitution options) =>
        options.HasSectorWages ? "labour moves between sectors as μ allows" : "labour mobile between sectors";

    private static string Cell(double ratio) =>
        (100 * (ratio - 1)).ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture).PadLeft(14);
}
