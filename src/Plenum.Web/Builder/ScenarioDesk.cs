using Plenum.Checks;
using Plenum.Data.Cases;
using Plenum.Data.Scenarios;
using Plenum.Knowledge;
using Plenum.Trade;
using Plenum.Welfare;
using Plenum.Web.Safety;
using Plenum.Web.Solving;

namespace Plenum.Web.Builder;

/// <summary>Reads and solves scenarios that visitors write, within the limits of the app.</summary>
/// <param name="worlds">Worlds and baselines.</param>
/// <param name="queue">The threads.</param>
/// <param name="settings">The limits.</param>
public sealed class ScenarioDesk(WorldShelf worlds, SolveLine queue, WebSettings settings)
{
    /// <summary>Longest text of a scenario: it must fit an address, so that the page can be shared and works without script.</summary>
    public const int LongestText = 5000;

    /// <summary>Reads the text and binds it to its world; an error names line and column.</summary>
    /// <param name="text">The file.</param>
    /// <exception cref="BadInputException">It is not a scenario, or does not fit its world.</exception>
    /// <exception cref="TooLargeException">It has more measures than this app solves.</exception>
    public Case Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > 40_000)
            throw new TooLargeException("a scenario of more than 40,000 characters is too long for this page; the command line has no such limit");
        var scenario = ScenarioReader.Read(text, "scenario");
        var measures = scenario.Measures.Count + scenario.Baseline.Count;
        if (measures > settings.MostMeasures)
            throw new TooLargeException($"a scenario of {measures} measures is larger than the {settings.MostMeasures} this app solves; the command line has no such limit");
        return Case.Of(scenario, worlds.World(scenario.World), []);
    }

    /// <summary>Solves the static equilibrium, then the path; each is shown as soon as it is there.</summary>
    /// <param name="given">What <see cref="Read"/> gave.</param>
    /// <param name="visitor">Whose work it is.</param>
    /// <param name="show">Receives both steps in order.</param>
    /// <param name="cancellation">Nobody wants it any more.</param>
    /// <exception cref="DidNotConvergeException">There is no result.</exception>
    public async Task Solve(Case given, Visitor visitor, Func<ScenarioAnswer, Task> show, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(show);
        var answer = await queue.Run(
            Urgency.Click, visitor.Id,
            (workspace, _) =>
            {
                var baseline = worlds.Baseline(given);
                var now = StaticResult.Solve(given, baseline, Termination.Tight, detail: false, workspace);
                return new ScenarioAnswer(given, now, RealIncome.World(baseline, now.RealIncome), null);
            },
            cancellation);
        await show(answer);
        var years = given.Years(null, null);
        if (years > settings.MostYears)
            throw new TooLargeException($"a path of {years} years is longer than the {settings.MostYears} this app solves; the command line has no such limit");
        var path = await queue.Run(
            Urgency.Page, visitor.Id,
            (workspace, stop) => PathSolver.Solve(
                worlds.Baseline(given), given.Bound, KnowledgeParameters.From(given.Parameters), years, workspace, Termination.Tight, given.Reference, stop),
            cancellation);
        await show(answer with { Path = path });
    }
}
