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
    private const double Nothing = 0.00005;
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
            return $"{Plural(seats.Seated.Count, "country sits", "countries sit")} at this table today. Empty a chair and see what changes.";
        var lead = Lead();
        return result.Path is null
            ? $"{lead}, real income changes at once by {Percent(result.Now.RealIncome[Focus])} in {FocusName} and by {Percent(result.Now.World)} in the world."
            : $"{lead}, AI knowledge by {result.Path.Years[^1]} is {Compared(result.Central(TableView.Ai, Focus))} in {FocusName} and {Compared(result.CentralWorld(TableView.Ai))} in the world; "
                + $"real income is {Compared(result.Central(TableView.Income, Focus))} and {Compared(result.CentralWorld(TableView.Income))}.";
    }

    /// <summary>How sure: the ranges in words, or what is still being worked out.</summary>
    public string Sure()
    {
        if (!_state.Moves)
            return "";
        if (result.Problem.Length > 0)
            return result.Problem;
        if (result.Ranges is not { } ranges)
            return "Central parameters; ranges are being drawn…";
        var (mine, all) = (ranges.Regions[TableView.Ai][Focus], ranges.World[TableView.Ai]);
        return string.Create(CultureInfo.InvariantCulture,
            $"Nine in ten of {ranges.Draws} draws: {FocusName} {Say.Change(mine.P05)}% to {Say.Change(mine.P95)}%, the world {Say.Change(all.P05)}% to {Say.Change(all.P95)}%{(ranges.Complete ? "" : " so far")}. ")
            + "Nobody has measured what a seat is worth: half of what is believed about it lies at exactly zero.";
    }

    /// <summary>What the static equilibrium alone says.</summary>
    public string AtOnce() => !_state.Moves ? ""
        : $"At once, before ideas move, real income changes by {Percent(result.Now.RealIncome[Focus])} in {FocusName} and by {Percent(result.Now.World)} in the world.";

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
        string[] names = [.. codes.Select(c => world.RegionIndex(c) is >= 0 and var n ? world.Regions[n].Name : c)];
        return names.Length switch
        {
            0 => "",
            1 => names[0],
            <= 4 => string.Join(", ", names[..^1]) + " and " + names[^1],
            _ => string.Create(CultureInfo.InvariantCulture, $"{names[0]}, {names[1]} and {names.Length - 2} others"),
        };
    }

    private static string Percent(double value) => Math.Abs(value) < Nothing ? "less than 0.0001%" : Say.Change(value) + "%";

    private static string Compared(double value) => Math.Abs(value) < Nothing ? "unchanged" : Num.Plain(Math.Abs(value), Say.Decimals(value)) + (value < 0 ? "% lower" : "% higher");

    private static string Plural(int count, string one, string many) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
