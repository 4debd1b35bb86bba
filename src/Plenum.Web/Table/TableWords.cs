using System.Globalization;
using Plenum.Figures.Drawing;
using Plenum.Figures.Runs;
using Plenum.Outcomes;
using Plenum.Worlds;

namespace Plenum.Web.Table;

/// <summary>The sentences of the table page, made from its numbers.</summary>
/// <param name="world">The world.</param>
/// <param name="result">What is known so far.</param>
public sealed class TableWords(World world, TableResult result)
{
    private readonly TableState _state = result.State;

    /// <summary>The region the sentence is about: of those whose chair was turned, the one that changes most; none: -1.</summary>
    public int Focus { get; } = result.State.Out.Concat(result.State.In).Select(world.RegionIndex).Where(n => n >= 0)
        .OrderByDescending(n => Math.Abs(result.Path is null ? result.Now.RealIncome[n] : result.Central(TableView.Ai, n))).FirstOrDefault(-1);

    /// <summary>Name of the region in focus.</summary>
    public string FocusName => Focus >= 0 ? world.Regions[Focus].Name : "";

    /// <summary>The answer in one sentence: what is known now, at central parameters.</summary>
    /// <param name="seats">Who sits there today.</param>
    public string Answer(TableSeats seats)
    {
        ArgumentNullException.ThrowIfNull(seats);
        if (!_state.Moves)
            return $"{Plural(seats.Seated.Count, "chair, taken", "chairs, all taken")}. Empty one and see what changes.";
        var lead = Lead();
        return result.Path is null
            ? $"{lead}, real income changes at once by {Percent(result.Now.RealIncome[Focus])} in {Within(FocusName)} and by {Percent(result.Now.World)} in the world."
            : $"{lead}, AI knowledge by {result.Path.Years[^1]} is {Compared(result.Central(TableView.Ai, Focus))} in {Within(FocusName)} and {Compared(result.CentralWorld(TableView.Ai))} in the world; "
                + $"real income is {Compared(result.Central(TableView.Income, Focus))} and {Compared(result.CentralWorld(TableView.Income))}.";
    }

    /// <summary>How sure: the ranges in words, or what is still being worked out.</summary>
    /// <param name="coverage">What sits at the table, said while every chair is taken.</param>
    public string Sure(IReadOnlyList<CoverageNow> coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        if (!_state.Moves)
        {
            var shares = coverage.Take(3).Select(c => $"{Num.Plain(100 * c.Today, 0)}% of the world’s {Say.InSentence(c.Title)}").ToArray();
            return shares.Length == 0 ? "" : $"Those who sit there hold {string.Join(", ", shares[..^1])} and {shares[^1]}. Whoever is emptied leaves {(_state.Forum == TableState.AllForums ? "every forum it is in" : "this forum")}; everybody else stays.";
        }

        if (result.Problem.Length > 0)
            return result.Problem;
        if (result.Ranges is not { } ranges)
            return "Central parameters; ranges are being drawn…";
        var (mine, all) = (ranges.Regions[TableView.Ai][Focus], ranges.World[TableView.Ai]);
        return string.Create(CultureInfo.InvariantCulture,
            $"That is at central parameters. Over {ranges.Draws} draws{(ranges.Complete ? "" : " so far")} the median for AI knowledge is {Spans.Median(mine)} in {Within(FocusName)} (90% range {Spans.Ninety(mine)}) and {Spans.Median(all)} in the world ({Spans.Ninety(all)}). ")
            + "Nobody has measured what a seat is worth: half of what is believed about it lies at exactly zero.";
    }

    /// <summary>What the static equilibrium alone says.</summary>
    public string AtOnce() => !_state.Moves ? ""
        : $"At once, before ideas move, real income changes by {Percent(result.Now.RealIncome[Focus])} in {Within(FocusName)} and by {Percent(result.Now.World)} in the world.";

    /// <summary>A few words on how many lose and gain in a view.</summary>
    public string Count(TableView view) => Findings.Count(
        Enumerable.Range(0, world.RegionCount).Where(n => n != Focus).Select(n => OutcomeRange.CentralOnly(result.Central(view, n))));

    private string Lead()
    {
        var gone = Names(_state.Out);
        var come = Names(_state.In);
        return gone.Length > 0 && come.Length > 0 ? $"Without {gone} and with {come} at the table"
            : gone.Length > 0 ? $"Without {gone} at the table" : $"With {come} at the table";
    }

    private string Names(IReadOnlyList<string> codes)
    {
        string[] names = [.. codes.Select(c => Within(world.RegionIndex(c) is >= 0 and var n ? world.Regions[n].Name : c))];
        return names.Length switch
        {
            0 => "",
            1 => names[0],
            <= 4 => string.Join(", ", names[..^1]) + " and " + names[^1],
            _ => string.Create(CultureInfo.InvariantCulture, $"{names[0]}, {names[1]} and {names.Length - 2} others"),
        };
    }

    /// <summary>A name inside a sentence, with its article where it has one.</summary>
    public static string Within(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith("United ", StringComparison.Ordinal) || name is "Netherlands" or "Philippines" or "Rest of the world"
            ? "the " + (name == "Rest of the world" ? "rest of the world" : name) : name;
    }

    private static string Percent(double value) => Math.Abs(value) < Spans.Nothing ? "less than 0.0001%" : Say.Change(value) + "%";

    private static string Compared(double value) => Math.Abs(value) < Spans.Nothing ? "unchanged" : Num.Plain(Math.Abs(value), Say.Decimals(value)) + (value < 0 ? "% lower" : "% higher");

    private static string Plural(int count, string one, string many) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
