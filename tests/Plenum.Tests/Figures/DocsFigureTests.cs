using System.Runtime.CompilerServices;
using Plenum.Data.Evidence;
using Plenum.Evidence;
using Plenum.Figures;
using Plenum.Figures.Charts;
using Plenum.Figures.Drawing;

namespace Plenum.Tests.Figures;

/// <summary>The figures that the documents show are drawn from the evidence and the world that ship; <c>PLENUM_APPROVE=1</c> draws them anew.</summary>
public sealed class DocsFigureTests
{
    [Fact]
    public void CoverageOfTheSeoulTable()
    {
        const string Forum = "SEOUL_MIN2024";
        var forums = EvidenceLibrary.Embedded.Forums;
        var rows = TableCoverage.WithAndWithout(CoverageData.Indicators, forums.WithUnion(forums.ParticipantsOn(Forum, DateOnly.MaxValue)), ["CHN"]);
        Assert.True(rows.Count >= 4);
        var widest = rows.MaxBy(r => r.With - r.Without)!;
        Compare("coverage.svg", new Coverage(
            new FigureText(
                "coverage",
                $"With China, the Seoul table would hold {Num.Plain(100 * widest.With, 0)}% of the world’s {widest.Indicator}; it holds {Num.Plain(100 * widest.Without, 0)}%",
                "Share of the world total at the table of the Seoul ministerial statement (2024), with and without China’s seat; counted, not modelled",
                string.Join(", ", rows.Select(r => r.Source).Distinct(StringComparer.Ordinal)) + "; sources in data/evidence/sources.csv.",
                "Bars of the share of world totals held by those at the table without China, and of what China’s seat would add: "
                    + string.Join("; ", rows.Select(r => $"{r.Indicator} {Num.Plain(100 * r.Without, 0)}% without, {Num.Plain(100 * r.With, 0)}% with")) + "."),
            "China",
            [.. rows.Select(r => new CoverageRow(r.Indicator, $"{r.Indicator}, {r.Year}", r.Without, r.With - r.Without))]));
    }

    [Fact]
    public void SeatsOfTheBletchleyTable()
    {
        var library = EvidenceLibrary.Embedded;
        var seats = library.Forums.Participants("BLETCHLEY2023");
        Assert.Contains("CHN", seats);
        Compare("seats.svg", new RoundTable(
            new FigureText(
                "seats", "China signed at Bletchley; the scenario empties its chair", "Signatories of the Bletchley Declaration, November 2023, by ISO code; EUU is the European Union as such",
                "Plenum evidence, data/evidence/participation.csv; each row with its source.", $"Two round tables of {seats.Count} chairs; at the second one China’s chair is empty."),
            "Bletchley Declaration",
            [.. seats.Select(c => new Seat(c, library.NameOf(c), c == "CHN" ? SeatState.Leaves : SeatState.Stays))]));
    }

    [Fact]
    public void ChipEmbargoByHorizon() => Compare("chips.svg", Plenum.Cli.Commands.Figures.ChipsFigure.Of(Plenum.Data.Validation.ChipEmbargo.Solve()));

    private static void Compare(string name, IFigure figure, [CallerFilePath] string testFile = "")
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(testFile)!, "..", "..", "..", "docs", "figures", name));
        var svg = figure.ToSvg(FigureFormat.Wide);
        if (Environment.GetEnvironmentVariable("PLENUM_APPROVE") == "1")
            File.WriteAllText(path, svg);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), svg);
    }
}
