using System.Globalization;
using Plenum.Outcomes;

namespace Plenum.Cli.Commands.Runs;

/// <summary>The terminal summary of a run: the answer, the layers, what to know before quoting, where the files are.</summary>
internal static class RunText
{
    private const int Width = 100;

    public static void Print(TextWriter output, RunSummary summary, string folder, IReadOnlyList<string> files)
    {
        var facts = summary.Facts;
        if (facts.Question.Length > 0)
            Wrap(output, facts.Question, "");
        output.WriteLine();
        Wrap(output, summary.Headline, "  ");
        output.WriteLine();
        output.WriteLine($"By layer, {facts.LastYear}: median (5 to 95 %) over {facts.Draws} draws");
        var label = summary.Layers.Max(l => Name(l).Length);
        var whole = summary.Layers.Single(l => l.Variant == Variants.Scenario);
        output.WriteLine(
            "".PadRight(label + 4) + $"AI delay, months, {facts.Focus}".PadRight(28) + " " + $"real income, %, {facts.Focus}".PadRight(28) + " " + "real income, %, world");
        foreach (var layer in summary.Layers)
        {
            if (!layer.PartOfScenario && layer == summary.Layers.First(l => !l.PartOfScenario))
                output.WriteLine("  beside it, decisions of their own" + (facts.BesideDraws < facts.Draws ? $" (the first {facts.BesideDraws} draws):" : ":"));
            output.WriteLine(
                "  " + Name(layer).PadRight(label + 2) + Range(layer.FocusDelay).PadRight(28) + " " + Range(layer.FocusRealIncome).PadRight(28) + " " + Range(layer.WorldRealIncome));
        }

        foreach (var other in summary.Worlds.Where(w => w.Converged))
        {
            string At(string place, string variable) => summary.Find(other.Variant, facts.LastYear, place, variable) is { } range ? Number(range.Central) : "–";
            output.WriteLine($"  the same on {other.Id}, central parameters (here {Number(whole.FocusDelay.Central)}, {Number(whole.FocusRealIncome.Central)}, {Number(whole.WorldRealIncome.Central)}):");
            output.WriteLine("".PadRight(label + 4) + At(facts.Focus, Variables.AiDelay).PadRight(28) + " " + At(facts.Focus, Variables.RealIncome).PadRight(28) + " " + At(ResultKey.World, Variables.RealIncome));
        }

        Horizons(output, summary);
        if (summary.Coverage.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"Share of the world at the table of {summary.CoverageForum}, with and without {facts.FocusName} (counted, no model):");
            foreach (var row in summary.Coverage)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.Indicator,-34}{100 * row.With,5:0} %  {100 * row.Without,5:0} %   {row.Year}"));
        }

        output.WriteLine();
        Wrap(output, summary.BreakEven, "");
        output.WriteLine();
        output.WriteLine("Before you quote it:");
        foreach (var caveat in summary.Caveats)
            Wrap(output, caveat, "  - ");
        output.WriteLine();
        output.WriteLine($"World {facts.World}, scenario {facts.Scenario}, {facts.Draws} draws, seed {facts.Seed}, Plenum {facts.Version}");
        output.WriteLine($"Files in {folder}: {string.Join(", ", files)}");
    }

    private static void Horizons(TextWriter output, RunSummary summary)
    {
        var facts = summary.Facts;
        var found = summary.Rows.Where(r => r.Key.Variable == Variables.RealIncome && r.Key.Sector.Length == 0
            && r.Key.Variant.StartsWith(Variants.HorizonPrefix, StringComparison.Ordinal)).ToList();
        if (found.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"How flexible the economy is, real income, %, central parameters: at once ({facts.FirstYear}) and {facts.LastYear}");
        foreach (var variant in found.Select(r => r.Key.Variant).Distinct(StringComparer.Ordinal))
        {
            string At(string place, int year) => Number(found.First(r => r.Key.Variant == variant && r.Key.Country == place && r.Key.Year == year).Range.Central);
            output.WriteLine(
                "  " + variant[Variants.HorizonPrefix.Length..].PadRight(10)
                + $"{facts.Focus} {At(facts.Focus, facts.FirstYear)} and {At(facts.Focus, facts.LastYear)}".PadRight(34)
                + $"world {At(ResultKey.World, facts.FirstYear)} and {At(ResultKey.World, facts.LastYear)}");
        }
    }

    // Scenarios beside this one go by their id: their titles are sentences, and `plenum scenario show` has them.
    private static string Name(LayerResult layer) =>
        layer.PartOfScenario ? layer.Title : layer.Variant[Variants.BesidePrefix.Length..];

    private static string Range(OutcomeRange range) => range.HasDraws
        ? $"{Number(range.P50)} ({Plain(Digits.End(range.P05, range.P95))} to {Plain(Digits.End(range.P95, range.P05))})"
        : Number(range.Central);

    private static string Number(double value) => double.IsFinite(value) ? Plain(Digits.Change(value)) : "–";

    // A table of a terminal is pasted into other programs: a minus they can read, no plus.
    private static string Plain(string number) => number.Replace('−', '-').TrimStart('+');

    private static void Wrap(TextWriter output, string text, string indent)
    {
        var hang = new string(' ', indent.Length);
        var line = indent;
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length + 1 > Width && line.Trim().Length > 0)
            {
                output.WriteLine(line.TrimEnd());
                line = hang;
            }

            line += word + " ";
        }

        if (line.Trim().Length > 0)
            output.WriteLine(line.TrimEnd());
    }
}
