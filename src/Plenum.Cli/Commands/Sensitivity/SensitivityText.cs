using System.Globalization;
using System.Text.Json;
using Plenum.Outcomes;
using Plenum.Uncertainty;

namespace Plenum.Cli.Commands.Sensitivity;

/// <summary>The report of <c>plenum sensitivity</c> for people and for programs.</summary>
internal static class SensitivityText
{
    /// <summary>Prints the report.</summary>
    public static void Print(Case given, SensitivityReport report, int year)
    {
        var output = Console.Out;
        output.WriteLine($"{given.Scenario.Id} on {given.World.Id}, results of {year}, {report.Draws} draws, seed {report.Seed}; percent of the baseline path");
        foreach (var f in report.Findings)
        {
            output.WriteLine();
            output.WriteLine(
                $"{f.Target.Name}: {Change(f.Central)} % at central parameters; median {Change(Quantiles.Of(f.Values, 0.5))}, " +
                $"nine tenths of draws {Change(Quantiles.Of(f.Values, 0.05))} to {Change(Quantiles.Of(f.Values, 0.95))}, same sign as the median in {100 * Sign(f):0} %");
            output.WriteLine($"  {"group",-18}{"grade",-7}{"first-order",-22}{"total",-22}{"at its ends",-24}flips the sign");
            foreach (var g in Enumerable.Range(0, f.Groups.Count).OrderByDescending(g => Math.Max(f.Groups[g].First, f.Designed?[g].Total ?? 0)).ThenBy(g => g))
            {
                var index = f.Groups[g];
                output.WriteLine(
                    $"  {index.Group.Name,-18}{index.Group.Grade,-7}{Band(index.First, index.FirstLow, index.FirstHigh),-22}" +
                    $"{(f.Designed is null ? "-" : Band(f.Designed[g].Total, f.Designed[g].TotalLow, f.Designed[g].TotalHigh)),-22}" +
                    $"{Change(f.Ends[g].Low) + " to " + Change(f.Ends[g].High),-24}{Flip(f.Flips[g])}");
            }

            output.WriteLine($"  The additive surface behind the first-order shares explains {100 * Math.Max(0, f.Explained):0} % of the variance.");
            output.WriteLine(
                "  By grade of evidence: " + string.Join(", ", f.Grades.ByGrade.OrderBy(x => x.Key).Select(x => $"{x.Key} {100 * x.Value:0} %")) +
                $", not attributed {100 * f.Grades.Unattributed:0} %." + (f.Grades.MostlyJudgement ? " Most of what is explained rests on judgement (grade D)." : ""));
            foreach (var (name, line, misfit) in f.Linear)
            {
                var even = line.BreakEven();
                output.WriteLine(
                    $"  Linear in {name}: {Change(line.Slope / 100)} percentage points per point of it" +
                    (double.IsFinite(even) && even is >= 0 and <= 1 ? $", zero at {even:0.###}" : ", no zero between 0 and 1") +
                    (misfit > 0.05 ? $" (not linear: {100 * misfit:0} % off halfway)" : "") + ".");
            }
        }
    }

    /// <summary>Writes the report as JSON.</summary>
    public static void Write(Utf8JsonWriter json, Case given, SensitivityReport report, int year)
    {
        json.WriteStartObject();
        JsonHead.Write(json, given.World, given.Scenario);
        json.WriteNumber("to", year);
        json.WriteNumber("draws", report.Draws);
        json.WriteNumber("rows", report.Rows);
        json.WriteNumber("seed", report.Seed);
        json.WriteStartArray("results");
        foreach (var f in report.Findings)
            Write(json, f);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SensitivityFinding f)
    {
        json.WriteStartObject();
        json.WriteString("variable", f.Target.Variable);
        json.WriteString("country", f.Target.Code);
        json.Number("central", f.Central);
        json.Number("p05", Quantiles.Of(f.Values, 0.05));
        json.Number("p50", Quantiles.Of(f.Values, 0.5));
        json.Number("p95", Quantiles.Of(f.Values, 0.95));
        json.Number("p_sign", Sign(f));
        json.Number("explained", f.Explained);
        json.WriteStartArray("groups");
        for (var g = 0; g < f.Groups.Count; g++)
        {
            var index = f.Groups[g];
            json.WriteStartObject();
            json.WriteString("group", index.Group.Name);
            json.WriteString("grade", index.Group.Grade.ToString());
            json.WriteNumber("inputs", index.Group.Dimensions.Count);
            json.Number("first_order", index.First);
            json.Number("first_order_low", index.FirstLow);
            json.Number("first_order_high", index.FirstHigh);
            if (f.Designed is { } designed)
            {
                json.Number("first_order_design", designed[g].First);
                json.Number("first_order_design_low", designed[g].FirstLow);
                json.Number("first_order_design_high", designed[g].FirstHigh);
                json.Number("total", designed[g].Total);
                json.Number("total_low", designed[g].TotalLow);
                json.Number("total_high", designed[g].TotalHigh);
            }

            json.Number("low", f.Ends[g].Low);
            json.Number("high", f.Ends[g].High);
            json.Number("flips_at", f.Flips[g].Move);
            json.Number("vanishes_at", f.Flips[g].Vanishes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("by_grade");
        foreach (var (grade, share) in f.Grades.ByGrade.OrderBy(x => x.Key))
            json.Number(grade.ToString(), share);
        json.Number("unattributed", f.Grades.Unattributed);
        json.WriteEndObject();
        json.WriteBoolean("mostly_judgement", f.Grades.MostlyJudgement);
        json.WriteStartArray("linear");
        foreach (var (name, line, misfit) in f.Linear)
        {
            json.WriteStartObject();
            json.WriteString("parameter", name);
            json.Number("slope", line.Slope);
            json.Number("break_even", line.BreakEven());
            json.Number("misfit", misfit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // As in every table of a run: a draw of exactly nothing has no sign.
    private static double Sign(SensitivityFinding f) => OutcomeRange.Of([.. f.Values], f.Central).PSign;

    private static string Flip(SignFlip flip) =>
        flip.Flips ? $"at {100 * flip.Move:0} % of its range"
        : double.IsFinite(flip.Vanishes) ? $"no; gone at {100 * flip.Vanishes:0} % of its range"
        : "none within its range";

    private static string Band(double x, double low, double high) =>
        string.Create(CultureInfo.InvariantCulture, $"{x:0.00} ({low:0.00} to {high:0.00})");

    private static string Change(double percent) => percent.ToString("+0.#####;-0.#####;0", CultureInfo.InvariantCulture);
}
