using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Plenum.Evidence;
using Plenum.Figures.Drawing;
using Plenum.Figures.Reports;
using Plenum.Figures.Runs;
using Plenum.Outcomes;

namespace Plenum.Tests.Figures.Reports;

/// <summary>Report and brief: their numbers are the run's numbers, and everybody can read them.</summary>
public sealed class ReportTests
{
    private static readonly RunSummary Run = SampleRun.Make();
    private static readonly XElement Report = Parse(ReportPage.Write(Input(Run)));
    private static readonly XElement Brief = Parse(BriefPage.Write(Input(Run)));

    public static TheoryData<bool> Pages => [false, true];

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryNumberIsTheRunsNumber(bool brief)
    {
        var spans = Page(brief).Descendants("span").Where(e => e.Attribute("data-key") is not null).ToList();
        Assert.True(spans.Count > (brief ? 60 : 600), $"only {spans.Count} numbers carry a key");
        foreach (var span in spans)
        {
            var key = span.Attribute("data-key")!.Value;
            var value = SvgReader.Number(span.Attribute("data-value")!.Value);
            Assert.Equal(Expected(key), value, 1e-9 * Math.Abs(value));
            var shown = span.Value.Replace('−', '-').Replace("\u202f", "", StringComparison.Ordinal);
            if (shown.StartsWith("≈0", StringComparison.Ordinal))
            {
                Assert.InRange(Math.Abs(value), double.Epsilon, 1e-4);
                continue;
            }

            var digits = Regex.Match(shown, "^[+-]?[0-9]+(\\.[0-9]+)?", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
            var decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            var scale = key.EndsWith("/p_sign", StringComparison.Ordinal) ? 100 : 1;
            Assert.True(Math.Abs(SvgReader.Number(digits) - (scale * value)) <= 0.500001 * Math.Pow(10, -decimals), $"{key}: {value} is shown as {shown}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void LinksInsideLeadSomewhere(bool brief)
    {
        var ids = Page(brief).Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (var link in Page(brief).Descendants("a").Select(a => a.Attribute("href")!.Value).Where(h => h.StartsWith('#')))
            Assert.Contains(link[1..], ids);
        foreach (var named in Page(brief).Descendants().Select(e => e.Attribute("aria-labelledby")?.Value).OfType<string>().SelectMany(v => v.Split(' ')))
            Assert.Contains(named, ids);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void HeadingsDescendWithoutGaps(bool brief)
    {
        var levels = Page(brief).Descendants().Select(e => e.Name.LocalName).Where(n => n.Length == 2 && n[0] == 'h' && char.IsAsciiDigit(n[1])).Select(n => n[1] - '0').ToList();
        Assert.Single(levels, 1);
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), p => Assert.True(p.Second <= p.First + 1, $"h{p.First} is followed by h{p.Second}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void TablesSayWhatTheyHold(bool brief)
    {
        Assert.NotEmpty(Page(brief).Descendants("table"));
        var regions = Page(brief).Descendants("div").Where(d => d.Attribute("role")?.Value == "region").Select(d => d.Attribute("aria-label")!.Value).ToList();
        Assert.Equal(regions.Count, regions.Distinct(StringComparer.Ordinal).Count());
        foreach (var table in Page(brief).Descendants("table"))
        {
            Assert.NotEmpty(table.Element("caption")!.Value);
            var heads = table.Element("thead")!.Descendants("th").ToList();
            Assert.All(heads, h => Assert.Equal("col", h.Attribute("scope")!.Value));
            Assert.All(table.Element("tbody")!.Elements("tr"), r => Assert.Equal(heads.Count, r.Elements().Count()));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void NeedsNothingElse(bool brief)
    {
        var page = Page(brief);
        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("link"));
        Assert.Empty(page.Descendants("img"));
        Assert.DoesNotContain(page.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("url(http", page.Descendants("style").First().Value, StringComparison.Ordinal);
        Assert.True(page.ToString(SaveOptions.DisableFormatting).Length < 3_000_000);
    }

    [Fact]
    public void TheFirstPageCarriesAnswerLayersCaveatsAndDoubt()
    {
        Assert.Contains(Run.Headline, Report.Value, StringComparison.Ordinal);
        Assert.All(Run.Caveats, c => Assert.Contains(c, Report.Value, StringComparison.Ordinal));
        Assert.All(Run.Layers, l => Assert.Contains(l.Title, Brief.Value, StringComparison.Ordinal));
        Assert.Contains("90% of what is explained rests on judgement", Report.Value, StringComparison.Ordinal);
        Assert.Contains("200 draws, seed 1", Report.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void DecisionsAreSaidWithTheirDoubt()
    {
        Assert.Contains(Run.BreakEven, Report.Value, StringComparison.Ordinal);
        Assert.Contains(Run.BreakEven, Brief.Value, StringComparison.Ordinal);
        Assert.Contains(Run.Seats!.Words, Report.Value, StringComparison.Ordinal);
        Assert.Contains("not a recommendation, in either direction", Report.Value, StringComparison.Ordinal);
        Assert.Contains("2 of 200 draws have the other sign; in 10 it is exactly nothing", Report.Value, StringComparison.Ordinal);
        Assert.Contains("at about 80% of the way to its end", Report.Value, StringComparison.Ordinal);
        var nothing = Report.Descendants("tr").Single(r => r.Value.Contains("A measure that denies nothing", StringComparison.Ordinal));
        Assert.Contains("undefined", nothing.Value, StringComparison.Ordinal);
        foreach (var figure in new[] { "fig-seat-value", "fig-seat-attribution", "fig-break-even", "fig-tornado-chn-ai-delay" })
            Assert.Contains(Report.Descendants("figure"), f => f.Attribute("id")!.Value == figure);
    }

    [Fact]
    public void FiguresAndSourcesSayWhoseDataTheyAreAndOnWhichTerms()
    {
        Assert.Equal("43 countries and the rest of the world, 56 sectors (An input-output table: CC BY 4.0)", Say.World(Run.Facts));
        Assert.Contains("(An input-output table:", Report.Value, StringComparison.Ordinal);
        Assert.Contains("An input-output table (2016)", Report.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void ARunWithoutAGameSaysHowToPlayIt()
    {
        var page = Parse(ReportPage.Write(new ReportInput(new RunSummary
        {
            Facts = Run.Facts,
            Headline = Run.Headline,
            Caveats = [],
            Layers = Run.Layers,
            Rows = Run.Rows,
            Contributions = Run.Contributions,
            Variance = [],
            Parameters = [],
        })));
        Assert.Contains("plenum coalition --over FORUM", page.Value, StringComparison.Ordinal);
        Assert.Contains("This run priced no exclusion", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void WordsFromFilesAreEscaped()
    {
        var hostile = Run.Parameters[1].Meaning;
        Assert.Contains("<C26>", hostile, StringComparison.Ordinal);
        Assert.Contains(hostile, Report.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void NotesAreSetAndTheirCitationsLead()
    {
        var note = Report.Descendants("p").Single(p => p.Value.StartsWith("Meaning.", StringComparison.Ordinal));
        Assert.Equal("Meaning.", note.Element("b")!.Value);
        Assert.Equal("forum.cost", note.Element("code")!.Value);
        Assert.Equal("#src-S1", note.Element("a")!.Attribute("href")!.Value);
        Assert.EndsWith("[S1, UNKNOWN].", note.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-0.42, -0.6, -0.2, 1.0, "China’s real income is 0.42% lower")]
    [InlineData(0.42, -0.1, 0.6, 0.8, "China’s real income is probably higher, by 0.42%")]
    [InlineData(-0.42, -0.9, 0.6, 0.6, "Whether China’s real income rises or falls is open; the median is −0.42%")]
    [InlineData(-0.23, -3.9, -0.001, 0.88, "China’s real income is 0 to 3.9% lower, 0.23% at the median")]
    [InlineData(0.00007, 0.0, 0.4, 0.88, "At the median China’s real income does not change; one draw in twenty has +0.40% or more")]
    [InlineData(0.0, -0.6, 0.0, 0.5, "At the median China’s real income does not change; one draw in twenty has −0.60% or more")]
    public void TitlesSayNoMoreThanTheDraws(double median, double low, double high, double sign, string title) =>
        Assert.Equal(title, Findings.Change("China", "real income", new OutcomeRange(low, median, median, median, high, sign, median)));

    [Fact]
    public void AMoveOfLessThanAThousandthOfAPercentIsNeitherGainNorLoss()
    {
        static OutcomeRange At(double median) => new(median - 1, median, median, median, median + 1, 0.6, median);
        Assert.Equal("2 of 3 other regions lose, none gains at the median", Findings.Count([At(-0.2), At(-0.001), At(0.0004)]));
        Assert.Equal("of 2 other regions 1 loses and 1 gains at the median", Findings.Count([At(-0.2), At(0.002)]));
        Assert.Equal("none of the 1 other regions moves by 0.001%", Findings.Count([OutcomeRange.CentralOnly(-0.0009)]));
    }

    [Fact]
    public void TiesOfAnEmptiedSeatAreDashed()
    {
        var input = new ReportInput(Run) { World = Plenum.Data.Worlds.WorldLibrary.Open("world-2014"), Moves = [new MovedSeat("BLETCHLEY2023", "CHN", Joins: false)] };
        var svg = new SvgReader(TieFigure.Of(input, "co-authorship")!.ToSvg(Plenum.Figures.FigureFormat.Wide));
        var ties = svg.Drawn.Where(e => e.Name.LocalName == "path" && e.Attribute("data-key")?.Value.Contains('-', StringComparison.Ordinal) == true).ToList();
        Assert.Equal(40, ties.Count);
        Assert.Contains(ties, t => t.Attribute("data-key")!.Value.Contains("CHN", StringComparison.Ordinal));
        Assert.All(ties, t => Assert.Equal(t.Attribute("data-key")!.Value.Contains("CHN", StringComparison.Ordinal), t.Attribute("stroke-dasharray") is not null));
        Assert.Null(TieFigure.Of(input, "no such channel"));
    }

    [Fact]
    public void ClaimsStandWithVerdictAndSource()
    {
        var row = Report.Descendants("span").Single(e => e.Attribute("id")?.Value == "claim-C01").Ancestors("tr").First();
        Assert.Contains("2024-05-21", row.Value, StringComparison.Ordinal);
        Assert.Equal("#src-S1", row.Descendants("a").Single().Attribute("href")!.Value);
        Assert.Contains("1 contradicted", Report.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void ARunWithoutDrawsSaysSo()
    {
        var page = Parse(ReportPage.Write(new ReportInput(SampleRun.Make(draws: 0))));
        Assert.Contains("no draws", page.Value, StringComparison.Ordinal);
        Assert.Contains("central only", page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameInputGivesTheSameBytes() =>
        Assert.Equal(ReportPage.Write(Input(Run)), ReportPage.Write(Input(SampleRun.Make())));

    [Fact]
    public void TextCanBeReadInBothThemes()
    {
        foreach (var ink in new[] { Inks.Text, Inks.Muted, Inks.Accent, Inks.Loss, Inks.Gain }.Concat(Inks.Categories))
        {
            Assert.True(Contrast.Ratio(ink.Light, Inks.Paper.Light) >= 4.5, $"{ink.Name} light {Contrast.Ratio(ink.Light, Inks.Paper.Light):0.0}");
            Assert.True(Contrast.Ratio(ink.Dark, Inks.Paper.Dark) >= 4.5, $"{ink.Name} dark {Contrast.Ratio(ink.Dark, Inks.Paper.Dark):0.0}");
        }

        foreach (var ground in Inks.Diverging.Concat(Inks.Sequential))
        {
            Assert.True(Contrast.Ratio(Contrast.On(ground).Light, ground.Light) >= 4.5, ground.Name);
            Assert.True(Contrast.Ratio(Contrast.On(ground).Dark, ground.Dark) >= 4.5, ground.Name);
        }
    }

    [Fact]
    public void EveryNamedFigureCanBeDrawn()
    {
        foreach (var (name, _) in FigureNames.All)
            Assert.StartsWith("<svg", FigureNames.Make(name, Run).ToSvg(Plenum.Figures.FigureFormat.Wide), StringComparison.Ordinal);
    }

    private static XElement Page(bool brief) => brief ? Brief : Report;

    private static ReportInput Input(RunSummary run) => new(run)
    {
        Claims =
        [
            new Claim("C01", "The summit was in March 2024.", "", "governance", "summit", "date", "2024-03", "month", "2024", "", "UK government", "S1", Verdict.Contradicted, "2024-05-21", "", "It met in May.", false, new("verified", Confidence.High, "2026-11")),
        ],
        Sources = [new SourceEntry("S1", "Announcement", "UK government", "https://example.org/a?b=1&c=2", "OGL", "", new("verified", Confidence.High, "2026-11"))],
        Validation = [new ValidationLine("Caliendo and Parro (2015), table 2", "Mexico, welfare", "1.31", "1.31", true, "0.005")],
    };

    private static double Expected(string key)
    {
        var part = key.Split('/');
        if (part[0].StartsWith("contribution:", StringComparison.Ordinal))
            return Contribution(part[0]["contribution:".Length..], part[2], part[4], part[5]);
        if (part[4] is "denied" or "others_cost" or "world_cost" or "break_even")
            return Price(part[0], part[4], part[5]);
        var row = Run.Rows.Single(r => r.Key.Variant == part[0] && r.Key.Year == int.Parse(part[1], CultureInfo.InvariantCulture)
            && r.Key.Country == part[2] && r.Key.Sector == part[3] && r.Key.Variable == part[4]).Range;
        return Statistic(row, part[5]);
    }

    private static double Price(string variant, string variable, string statistic)
    {
        var row = Run.Exclusion.Concat(Run.Mirror).Single(e => e.Variant == variant);
        var range = variable switch { "denied" => row.Denied, "others_cost" => row.OthersCost, "world_cost" => row.WorldCost, _ => row.PerPercent };

        // The section has one unit of money: here a thousand million.
        return Statistic(range, statistic) * (variable == "denied" ? 1 : 1e-3);
    }

    private static double Statistic(OutcomeRange row, string statistic)
    {
        return statistic switch
        {
            "p05" => row.P05,
            "p25" => row.P25,
            "p50" => row.P50,
            "p75" => row.P75,
            "p95" => row.P95,
            "p_sign" => row.PSign,
            "central" => row.Central,
            _ => throw new InvalidOperationException($"no statistic {statistic}"),
        };
    }

    private static double Contribution(string channel, string country, string variable, string statistic) => channel switch
    {
        "total" => Run.Contributions.Totals.Single(t => t.Country == country && t.Variable == variable).Value,
        "interaction" => Run.Contributions.Interactions.Single(t => t.Country == country && t.Variable == variable).Value,
        _ => Run.Contributions.Channels.Where(c => c.Channel == channel && c.Country == country && c.Variable == variable).Select(c => statistic == "alone_on" ? c.AloneOn : c.AloneOff).Single(),
    };

    private static XElement Parse(string page) => XDocument.Parse(page).Root!;
}
