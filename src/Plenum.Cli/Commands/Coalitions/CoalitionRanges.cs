using Plenum.Coalitions;
using Plenum.Parameters;
using Plenum.Trade;
using Plenum.Uncertainty;

namespace Plenum.Cli.Commands.Coalitions;

/// <summary>Draws the parameters and solves the full coalition with and without one player for each draw.</summary>
internal static class CoalitionRanges
{
    /// <summary>Solves <paramref name="count"/> draws; the same draws give the same ranges on any number of threads.</summary>
    public static FocusRanges Draw(CoalitionCase given, int focus, int count, ulong seed, CancellationToken cancellation)
    {
        var draws = new ParameterDraws(given.Parameters, given.World, given.Scenario);
        var source = new SobolSource(Math.Max(1, draws.Dimensions.Count), seed);
        var grand = Coalition.Grand(given.Game.Players.Count);
        var world = new double[count];
        var players = new double[count][];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, d =>
        {
            var drawn = draws.At(source, d);
            var game = given.GameWith(drawn.Parameters, drawn.ScenarioNumbers);
            var workspace = new Workspace();
            var with = game.Solve(grand, null, workspace, cancellation).Outcome;
            var without = game.Solve(grand.Without(focus), null, workspace, cancellation).Outcome;
            world[d] = with.WorldRealIncome - without.WorldRealIncome;
            players[d] = [.. game.Players.Select(p =>
                CoalitionAnalysis.PlayerGain(p, game.Income, with) - CoalitionAnalysis.PlayerGain(p, game.Income, without))];
        });
        return new FocusRanges(world, players);
    }
}
