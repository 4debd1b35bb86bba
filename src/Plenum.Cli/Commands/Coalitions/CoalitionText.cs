using System.Globalization;
using Plenum.Coalitions;

namespace Plenum.Cli.Commands.Coalitions;

/// <summary>What <c>plenum coalition</c> prints for people.</summary>
internal static class CoalitionText
{
    private const int MostStable = 12;

    /// <summary>Says how far the solves are, about twenty times in all.</summary>
    public static void Progress(int done, int all)
    {
        if (done == all || done % Math.Max(1, all / 20) == 0)
            Console.Error.WriteLine($"{done} of {all} coalitions");
    }

    /// <summary>Prints an exact analysis.</summary>
    public static void Print(
        CoalitionCase given, CoalitionAnalysis analysis, IReadOnlyList<Coalition>? unions, string words, string folder)
    {
        var output = Console.Out;
        var names = analysis.Players.Select(p => p.Name).ToArray();
        Head(given, $"{analysis.Outcomes.Count} coalitions, all solved");
        var owen = unions is null ? null : analysis.Owen(unions);
        output.WriteLine("What each player's participation gives, % of real income, averaged over all orders of joining");
        output.WriteLine($"{"player",-10}{"world",10}{(owen is null ? "" : "  in unions")}   to: {string.Concat(names.Select(n => n.PadLeft(9)))}");
        for (var m = 0; m < names.Length; m++)
        {
            output.WriteLine(
                $"{names[m],-10}{Percent(analysis.Shapley[m]),10}{(owen is null ? "" : Percent(owen[m]).PadLeft(11))}       " +
                string.Concat(Enumerable.Range(0, names.Length).Select(i => Percent(analysis.Attribution[m, i]).PadLeft(9))));
        }

        output.WriteLine();
        var stable = analysis.Stability.Where(v => v.Stable).OrderByDescending(v => analysis.World[v.Coalition.Mask]).ToArray();
        output.WriteLine($"Stable coalitions (nobody inside would leave, nobody outside would join): {stable.Length}");
        foreach (var v in stable.Take(MostStable))
            output.WriteLine($"  {Named(v.Coalition, names),-40} world {Percent(analysis.World[v.Coalition.Mask])} %");
        if (stable.Length > MostStable)
            output.WriteLine($"  … and {stable.Length - MostStable} more (--json has all)");
        var grand = analysis.Stability[^1];
        output.WriteLine(grand.InternallyStable
            ? "All together: nobody would leave."
            : $"All together: {string.Join(", ", grand.WouldLeave.Select(m => names[m]))} would leave; " +
              (grand.PotentiallyStable ? "the others gain enough to hold them." : "the others do not gain enough to hold them."));
        output.WriteLine(analysis.Core.CoreExists
            ? $"The core is not empty (least core epsilon {analysis.Core.Epsilon:g4} of world value added)."
            : $"The core is empty: some coalition always complains, by at least {analysis.Core.Epsilon:g4} of world value added.");
        output.WriteLine();
        output.WriteLine(words);
        output.WriteLine();
        output.WriteLine($"Every coalition is in {Path.Combine(folder, "coalition.json")}");
    }

    /// <summary>Prints a sampled analysis.</summary>
    public static void PrintSampled(CoalitionCase given, SampledAttribution sampled)
    {
        Head(given, $"{sampled.Orders} orders of joining sampled{(sampled.Stratified ? ", stratified" : "")}, {sampled.Coalitions} coalitions solved");
        var output = Console.Out;
        output.WriteLine($"What each player's participation gives the world, % of real income; intervals hold together with {100 * sampled.Confidence:g3} % confidence");
        output.WriteLine($"{"player",-10}{"estimate",12}{"std. error",12}   interval");
        for (var m = 0; m < given.Game.Players.Count; m++)
        {
            double x = sampled.Of(m, 0), half = sampled.HalfWidthOf(m, 0);
            output.WriteLine($"{given.Game.Players[m].Name,-10}{Percent(x),12}{Percent(sampled.ErrorOf(m, 0)),12}   {Percent(x - half)} to {Percent(x + half)}");
        }
    }

    private static void Head(CoalitionCase given, string how)
    {
        var what = given.Game.Over is { } over ? $"seats at {over}" : given.Scenario.Id;
        var when = given.Game.To is { } to ? $"path {given.Game.FirstYear} to {to}, results of {to}" : "static equilibrium";
        Console.Out.WriteLine($"{what} on {given.World.Id}, {when}, central parameters; {how}");
        Console.Out.WriteLine(given.Game.Over is null
            ? "members are the players of a coalition, outsiders everyone else; what each does to the other is what the measures say"
            : "a coalition takes the seats and nobody else has one, outsiders keep today's terms otherwise; changes are relative to nobody having a seat there");
        foreach (var remark in given.Game.Remarks)
            Console.Out.WriteLine("note: " + remark);
        Console.Out.WriteLine();
    }

    private static string Named(Coalition s, string[] names) =>
        s.Mask == 0 ? "nobody" : string.Join(", ", s.Members().Select(m => names[m]));

    private static string Percent(double rate) => (100 * rate).ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);
}
