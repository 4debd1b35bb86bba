using System.Globalization;
using Plenum.Figures.Drawing;
using Plenum.Outcomes;

namespace Plenum.Figures.Runs;

/// <summary>Results in words and figures, the same everywhere they are shown.</summary>
public static class Say
{
    /// <summary>Decimals that show two significant digits, at least one and at most four.</summary>
    public static int Decimals(double value) => Digits.After(value);

    /// <summary>A change with its sign, such as "−0.42"; "≈0" where it is next to nothing.</summary>
    public static string Change(double value) => value != 0 && Math.Abs(value) < Digits.Smallest ? Digits.Size(value) : Num.Change(value, Decimals(value));

    /// <summary>The world with the terms of its main table, as a source line says it.</summary>
    public static string World(RunFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return World(facts.WorldTitle, facts.WorldLicences);
    }

    /// <summary>The same for a world that no run was made on.</summary>
    /// <param name="worldTitle">Title of the world.</param>
    /// <param name="licences">Its licences, that of the main table first.</param>
    public static string World(string worldTitle, IReadOnlyList<string> licences)
    {
        ArgumentNullException.ThrowIfNull(worldTitle);
        ArgumentNullException.ThrowIfNull(licences);
        var title = worldTitle.TrimEnd('.');
        return licences.Count == 0
            ? title
            : $"{title} ({licences[0].Split(';')[0].Replace("Creative Commons Attribution 4.0 International", "CC BY 4.0", StringComparison.Ordinal).TrimEnd('.')})";
    }

    /// <summary>One end of a range; a thousandth of the other end and less is nothing beside it.</summary>
    public static string End(double value, double other) => Math.Abs(value) < 1e-3 * Math.Abs(other) ? "0" : Change(value);

    /// <summary>Words of a summary as pages set them: no space before a percent sign, as in every figure.</summary>
    public static string OnPage(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Replace(" %", "%", StringComparison.Ordinal);
    }

    /// <summary>The unit as it stands behind a number: "%" or " months".</summary>
    public static string Unit(string unit) => unit switch
    {
        Variables.Percent => "%",
        Variables.Months => " months",
        _ => " " + unit,
    };

    /// <summary>The number to lead with: the median over the draws, or the central value where there are none.</summary>
    public static double Lead(OutcomeRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return range.HasDraws ? range.P50 : range.Central;
    }

    /// <summary>A range as figures draw it; without draws it has no width.</summary>
    public static Estimate Estimate(OutcomeRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return range.HasDraws
            ? new(range.P05, range.P25, range.P50, range.P75, range.P95, double.IsFinite(range.PSign) ? range.PSign : null)
            : Figures.Estimate.Sure(range.Central);
    }

    /// <summary>What a variable is called in a sentence.</summary>
    public static string Variable(string variable) => variable switch
    {
        Variables.RealIncome => "real income",
        Variables.RealWage => "real wage",
        Variables.ConsumerPrice => "consumer prices",
        Variables.AiKnowledge => "AI knowledge",
        Variables.AiDelay => "delay of AI knowledge",
        Variables.Compute => "computing power",
        Variables.Output => "output",
        _ => variable.Replace('_', ' '),
    };

    /// <summary>What a channel is called in a figure.</summary>
    public static string Channel(string channel) => channel switch
    {
        Contributions.TradeCosts => "Trade costs themselves",
        "trade" => "Learning through trade",
        "co-authorship" => "Joint research",
        "open-models" => "Open models",
        "compute" => "Computing power",
        "citations" => "Citations",
        "talent" => "Talent",
        "deployment" => "Deployment",
        "industrial-data" => "Industrial data",
        "capital" => "Capital",
        _ => channel,
    };

    /// <summary>What a variant is called.</summary>
    public static string Variant(string variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return variant switch
        {
            Variants.Scenario => "Scenario, ideas from suppliers",
            Variants.TradeOnly => "Trade measures alone",
            Variants.ChannelsOnly => "Closed channels alone",
            Variants.LongRun => "Long run",
            Variants.LawPrefix + "suppliers" => "Ideas from suppliers",
            Variants.LawPrefix + "producers" => "Ideas from producers",
            Variants.LawPrefix + "linear" => "Ideas in proportion to imports",
            _ when variant.StartsWith(Variants.WorldPrefix, StringComparison.Ordinal) => "The same under " + variant[Variants.WorldPrefix.Length..],
            Variants.HorizonPrefix + "short" => "Flexibility of the first year, in every year",
            Variants.HorizonPrefix + "medium" => "Flexibility of the third year, in every year",
            Variants.HorizonPrefix + "long" => "Flexibility of the long run, in every year",
            _ when variant.StartsWith(Variants.TradeOnlyLawPrefix, StringComparison.Ordinal) =>
                "Trade measures alone, " + InSentence(Variant(Variants.LawPrefix + variant[Variants.TradeOnlyLawPrefix.Length..])),
            _ when variant.StartsWith(Variants.BesidePrefix, StringComparison.Ordinal) => "Beside: " + variant[Variants.BesidePrefix.Length..],
            _ => variant,
        };
    }

    /// <summary>The key under which a number of a run stands in pages: variant/year/country/sector/variable/statistic.</summary>
    public static string Key(ResultKey key, string statistic)
    {
        ArgumentNullException.ThrowIfNull(key);
        return string.Create(CultureInfo.InvariantCulture, $"{key.Variant}/{key.Year}/{key.Country}/{key.Sector}/{key.Variable}/{statistic}");
    }

    /// <summary>What a group is called: codes stay, words in lower case begin with a capital and lose their hyphens.</summary>
    public static string Group(string name, RunSummary run)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(run);
        if (name.Length == 0 || name.Any(char.IsUpper))
            return name;
        var words = name.Split('-', '_').Select(w =>
            run.Facts.Regions.Select(r => r.Name).FirstOrDefault(r => r.Equals(w, StringComparison.OrdinalIgnoreCase)) ?? w);
        var text = string.Join(' ', words);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>A common noun inside a sentence: its first letter small, unless it is an abbreviation.</summary>
    public static string InSentence(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return label.Length > 1 && char.IsLower(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
    }

    /// <summary>The possessive of a name, inside a sentence or at its beginning.</summary>
    public static string Of(string name, bool inSentence = true)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name == "World" ? inSentence ? "the world’s" : "The world’s" : name.EndsWith('s') ? name + "’" : name + "’s";
    }
}
