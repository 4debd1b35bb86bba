using Plenum.Checks;

namespace Plenum.Web.Table;

/// <summary>The views of the table page in words.</summary>
internal static class TableViews
{
    /// <summary>All, in the order of the switch.</summary>
    public static IReadOnlyList<TableView> All { get; } = [TableView.Ai, TableView.Income, TableView.Now];

    /// <summary>The word in an address.</summary>
    public static string Word(TableView view) => view switch { TableView.Ai => "ai", TableView.Income => "income", _ => "now" };

    /// <summary>What a reader sees on the switch.</summary>
    public static string Label(TableView view, int year) => view switch
    {
        TableView.Ai => $"AI knowledge by {year}",
        TableView.Income => $"Real income by {year}",
        _ => "Real income at once",
    };

    /// <summary>What it is, for somebody who sees it for the first time.</summary>
    public static string Meaning(TableView view) => view switch
    {
        TableView.Ai => "AI knowledge is the stock of ideas that the sectors making AI can draw on. Here: how far it is from where it would be with every chair as it is today.",
        TableView.Income => "Real income is what incomes buy. Here: how far it is from where it would be with every chair as it is today, after ideas have moved for ten years.",
        _ => "Real income is what incomes buy. Here: the change from dearer trade alone, before ideas have had time to move.",
    };

    /// <summary>What it is called inside a sentence.</summary>
    public static string Phrase(TableView view) => view == TableView.Ai ? "AI knowledge" : "real income";

    /// <summary>Reads a word; none means AI knowledge.</summary>
    /// <exception cref="BadInputException">It is no view.</exception>
    public static TableView Read(string? word) => word switch
    {
        null or "" or "ai" => TableView.Ai,
        "income" => TableView.Income,
        "now" => TableView.Now,
        _ => throw new BadInputException("show must be ai, income or now", "show"),
    };
}
