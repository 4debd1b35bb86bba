using Plenum.Coalitions;
using Plenum.Parameters;
using Plenum.Security;
using Plenum.Uncertainty;
using Plenum.Worlds;

namespace Plenum.Outcomes;

/// <summary>Turns the draws of a run into ranges, layers, shares of variance and sentences.</summary>
public static class SummaryBuilder
{
    private static readonly string[] Grades = ["A", "B", "C", "D"];

    /// <summary>Builds the summary.</summary>
    /// <param name="job">The run.</param>
    /// <param name="draws">By draw, one number for each of the run's keys; every draw of the run, in order.</param>
    /// <param name="central">What was worked out at central parameters.</param>
    /// <param name="surroundings">What the model cannot know: hashes, version, evidence.</param>
    /// <param name="seats">The game over the scenario's seats, solved, or null.</param>
    public static RunSummary Build(
        RunJob job, IReadOnlyList<double[]> draws, CentralOutcome central, RunSurroundings surroundings, SeatPlay? seats = null)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(draws);
        ArgumentNullException.ThrowIfNull(central);
        ArgumentNullException.ThrowIfNull(surroundings);
        var rows = new List<SummaryRow>(job.Keys.Count + central.Extra.Count);
        var column = new double[draws.Count];
        for (var k = 0; k < job.Keys.Count; k++)
        {
            for (var d = 0; d < draws.Count; d++)
                column[d] = draws[d][k];
            rows.Add(new SummaryRow(job.Keys[k], OutcomeRange.Of(column, central.Values[k])));
        }

        rows.AddRange(central.Extra);
        rows.AddRange(seats?.Absent ?? []);
        var facts = Facts(job, draws.Count, central, surroundings);
        var layers = Layers(job, rows, facts);
        var variance = Variance(job, draws, facts);
        var summary = new RunSummary
        {
            Facts = facts,
            Headline = SummaryWords.Headline(facts, layers),
            Caveats = SummaryWords.Caveats(job, facts, layers, rows, central, variance, surroundings, DrawnFacts.Of(job, draws)),
            BreakEven = ExclusionPrice.Sentence(job, draws),
            Layers = layers,
            Rows = rows,
            Contributions = central.Contributions,
            Access = central.Access,
            Variance = variance,
            Parameters = [.. Uses(job.Parameters)],
            Exclusion = ExclusionPrice.Rows(job, draws, central.Values),
            Mirror = ExclusionPrice.Mirror(job, seats?.Absent ?? []),
            MoneyUnit = MoneyWords.UnitOf(job.World),
            Seats = seats is null ? null : SeatFinding.Of(job, draws, seats),
            Sensitivity = Sensitivity(job, draws, facts),
            CoverageForum = surroundings.CoverageForum,
            Coverage = surroundings.Coverage,
            Worlds = central.Worlds,
        };
        return summary;
    }

    private static RunFacts Facts(RunJob job, int draws, CentralOutcome central, RunSurroundings surroundings)
    {
        var (world, scenario, focus) = (job.World, job.Scenario, job.World.Regions[job.Focus]);
        return new RunFacts
        {
            World = world.Id,
            WorldTitle = world.Title,
            WorldSources = world.Sources,
            WorldLicences = world.Licences,
            WorldYear = world.Year,
            WorldSha256 = surroundings.WorldSha256,
            Regions = [.. world.Regions.Select(r => (r.Code, r.Name))],
            Imputed = [.. world.Regions.Where(r => r.Imputed).Select(r => r.Code)],
            Sectors = [.. world.Sectors.Select(s => (s.Code, s.Name))],
            Groups = [.. world.Groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Value))],
            Scenario = scenario.Id,
            ScenarioTitle = scenario.Title,
            Question = scenario.Question,
            Notes = scenario.Notes,
            ScenarioSha256 = surroundings.ScenarioSha256,
            Focus = focus.Code,
            FocusName = focus.Name,
            Draws = draws,
            BesideDraws = Math.Min(draws, RunJob.BesideDraws),
            Seed = job.Seed,
            Version = surroundings.Version,
            FirstYear = job.FirstYear,
            LastYear = job.LastYear,
            ChannelWeights = [.. central.ChannelWeights.Select(c => (c.Key, c.Value))],
        };
    }

    private static List<LayerResult> Layers(RunJob job, List<SummaryRow> rows, RunFacts facts)
    {
        var index = rows.ToDictionary(r => r.Key, r => r.Range);
        var layers = new List<LayerResult>
        {
            Layer(Variants.TradeOnly, SummaryWords.TradeTitle(job), SummaryWords.TradeMeaning(job), true),
            Layer(Variants.ChannelsOnly, "The doors that may close", "Only the channels of ideas close as the scenario says; trade stays as it is.", true),
            Layer(Variants.Scenario, "Both together", "The scenario as written.", true),
        };
        foreach (var other in job.Beside)
        {
            layers.Add(Layer(
                Variants.BesidePrefix + other.Id, other.Title.Length > 0 ? other.Title : other.Id,
                "A decision of its own, shown beside the scenario and never added to it."
                + (facts.BesideDraws < facts.Draws ? $" Solved for the first {facts.BesideDraws} draws." : ""), false));
        }

        return layers;

        LayerResult Layer(string variant, string title, string meaning, bool part) => new(
            variant, title, meaning, part,
            Get(variant, facts.Focus, Variables.RealIncome), Get(variant, ResultKey.World, Variables.RealIncome),
            Get(variant, facts.Focus, Variables.AiKnowledge), Get(variant, ResultKey.World, Variables.AiKnowledge),
            Get(variant, facts.Focus, Variables.AiDelay, Variables.Months), Get(variant, ResultKey.World, Variables.AiDelay, Variables.Months));

        OutcomeRange Get(string variant, string place, string variable, string unit = Variables.Percent) =>
            index[new ResultKey(variant, facts.LastYear, place, "", variable, unit)];
    }

    private static List<VarianceReport> Variance(RunJob job, IReadOnlyList<double[]> draws, RunFacts facts)
    {
        var points = Enumerable.Range(0, draws.Count).Select(job.Point).ToArray();
        var reports = new List<VarianceReport>();
        foreach (var key in MainResults(facts))
        {
            var k = Enumerable.Range(0, job.Keys.Count).First(x => job.Keys[x] == key);
            var found = VarianceEstimate.Shares(points, [.. draws.Select(d => d[k])]).Share;
            var shares = job.Dimensions.Select((d, x) => (Dimension: d, Share: found.Length == 0 ? 0 : found[x])).ToList();
            reports.Add(new VarianceReport(
                key,
                [.. shares.Where(s => s.Share > 0).OrderByDescending(s => s.Share).ThenBy(s => s.Dimension.Name, StringComparer.Ordinal)
                    .Select(s => new VarianceShare(s.Dimension.Name, s.Share))],
                [.. Grades.Select(g => new VarianceShare(g, shares.Where(s => s.Dimension.Grade == g).Sum(s => s.Share)))]));
        }

        return reports;
    }

    /// <summary>The four numbers of the headline.</summary>
    private static ResultKey[] MainResults(RunFacts facts) =>
    [
        new(Variants.Scenario, facts.LastYear, facts.Focus, "", Variables.AiDelay, Variables.Months),
        new(Variants.Scenario, facts.LastYear, ResultKey.World, "", Variables.AiDelay, Variables.Months),
        new(Variants.Scenario, facts.LastYear, facts.Focus, "", Variables.RealIncome, Variables.Percent),
        new(Variants.Scenario, facts.LastYear, ResultKey.World, "", Variables.RealIncome, Variables.Percent),
    ];

    private static List<ResultSensitivity> Sensitivity(RunJob job, IReadOnlyList<double[]> draws, RunFacts facts)
    {
        var points = Enumerable.Range(0, draws.Count).Select(job.Point).ToArray();
        var found = new List<ResultSensitivity>();
        foreach (var key in MainResults(facts))
        {
            var k = Enumerable.Range(0, job.Keys.Count).First(x => job.Keys[x] == key);
            if (DrawSensitivity.Of(key, job.Dimensions, points, [.. draws.Select(d => d[k])]) is { } sensitivity)
                found.Add(sensitivity);
        }

        return found;
    }

    private static IEnumerable<ParameterUse> Uses(ParameterSet parameters)
    {
        foreach (var definition in parameters.Library.Definitions)
        {
            var value = definition.Subject.Length == 0 ? parameters.Value(definition.Name).ToString() : definition.Value.ToString();
            yield return new ParameterUse(
                definition.Name, definition.Unit, value, definition.Belief?.Describe() ?? "a choice, not drawn", definition.Grade,
                definition.Reference, definition.Description);
        }

        foreach (var setting in parameters.Settings)
        {
            yield return new ParameterUse(
                setting.Name, "", setting.Belief?.Central.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? setting.Word,
                setting.Belief?.Describe() ?? "a choice, not drawn", "D", "set by hand" + (setting.Place.Length > 0 ? ": " + setting.Place : ""),
                "Set for this run; replaces the default above.");
        }
    }
}
