using System.Globalization;
using Plenum.Scenarios;

namespace Plenum.Figures.Reports;

/// <summary>A measure of a scenario in a few words.</summary>
public static class MeasureWords
{
    /// <summary>Who does what toward whom, with the central size.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="nameOf">Gives a country's name for its code; null keeps codes.</param>
    public static string Of(Measure measure, Func<string, string>? nameOf = null)
    {
        ArgumentNullException.ThrowIfNull(measure);
        string List(Selector s) => Words(s, nameOf ?? (c => c));
        string Flows(FlowSelector f) => f.BothWays ? $"between {List(f.From)} and {List(f.To)}" : $"from {List(f.From)} to {List(f.To)}";
        return measure switch
        {
            ParticipationMeasure p => $"{List(p.Countries)} {(p.Move switch { ParticipationMove.Leaves => "leaves", ParticipationMove.Joins => "joins", _ => "alone sits in" })} {Forums(p.Forums)}",
            TradeCostMeasure t => $"Trade costs {Change(t.Percent)} {Flows(t.Flows)} in {Sectors(t.Sectors)}",
            TariffMeasure t => t.Schedule is { } schedule ? $"Tariffs as in {schedule} {Flows(t.Flows)}"
                : t.Percent is { } rate ? $"Tariff of {Size(rate)}% {Flows(t.Flows)} in {Sectors(t.Sectors)}"
                : $"Tariff {Change(t.AddPercent!, " points")} {Flows(t.Flows)} in {Sectors(t.Sectors)}",
            KnowledgeMeasure k => $"Access to {Channels(k.Channels)} at {Size(k.Openness, 100)}% {Flows(k.Flows)}",
            TechnologyMeasure t => $"Productivity {Change(t.Percent)} in {List(t.Countries)}, {Sectors(t.Sectors)}",
            BanMeasure b => $"{(b.ByImporter ? "Import" : "Export")} ban on {Size(b.ShareBanned, 100)}% of {Sectors(b.Sectors)} {Flows(b.Flows)}{(b.Leakage is { } l ? $", {Size(l, 100)}% of it leaking through third countries" : "")}",
            QuotaMeasure q => $"Licences for {Size(q.Share, 100)}% of the quantity of {Sectors(q.Sectors)} {Flows(q.Flows)}",
            ExportTaxMeasure t => $"Export tax of {Size(t.Percent)}% {Flows(t.Flows)} in {Sectors(t.Sectors)}",
            LabourMeasure l => $"Labour {Change(l.Percent)} in {List(l.Countries)}",
            _ => measure.Kind.Replace('_', ' '),
        };
    }

    private static string Change(ScenarioNumber number, string unit = "%") =>
        number.Belief.Central < 0 ? $"down {Size(number, -1)}{unit}" : $"up {Size(number)}{unit}";

    private static string Size(ScenarioNumber number, double factor = 1) =>
        (factor * number.Belief.Central).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Sectors(Selector s) => s.ToString() switch
    {
        "all" => "all sectors",
        "ai" => "the sectors that make AI",
        "tradable" => "all traded sectors",
        _ => Words(s, c => c),
    };

    private static string Channels(Selector s) => s.ToString() == "all" ? "ideas" : Words(s, c => c);

    private static string Forums(Selector s) => s.ToString() == "all" ? "every forum" : s.Terms.Count > 3 ? $"{s.Terms.Count.ToString(CultureInfo.InvariantCulture)} forums" : Words(s, c => c);

    private static string Words(Selector s, Func<string, string> nameOf) => s.ToString() == "all" ? "all countries"
        : s.Terms.Count > 5 ? $"{string.Join(", ", s.Terms.Take(4).Select(t => nameOf(t.Text)))} and {(s.Terms.Count - 4).ToString(CultureInfo.InvariantCulture)} more"
        : string.Join(", ", s.Terms.Select(t => nameOf(t.Text)));
}
