using Plenum.Data.Embedded;
using Plenum.Data.Validation;
using Plenum.Data.Worlds.Import;
using Plenum.Tests.Batteries;
using Plenum.Trade;

namespace Plenum.Tests.Published;

/// <summary>NAFTA along a second road: another reader of the archive, and, on demand, another solver.</summary>
public sealed class IndependentNaftaTests
{
    [Fact]
    public void TheImporterAgreesWithASecondReader()
    {
        var folder = Folder();
        var archive = new CaliendoParroArchive(folder).Economy;
        var imported = Calibration.Calibrate(Cp2015Importer.Import(folder));
        Same.All(archive.ExpenditureShares, imported.ExpenditureShares, 1e-12, "shares");
        Same.All(archive.ValueAddedShares, imported.ValueAddedShares, 1e-12, "value-added shares");
        Same.All(archive.InputShares, imported.InputShares, 1e-12, "input shares");
        Same.All(archive.FinalShares, imported.FinalShares, 1e-12, "final shares");
        Same.All(archive.ValueAdded, imported.ValueAdded, 1e-12, "value added");
        Same.All(archive.Tariff, imported.Tariff, 1e-12, "tariffs");
        Same.All(archive.Deficit, imported.Deficit, 1e-12, "deficits");
        Assert.Equal(archive.TradeElasticity, imported.TradeElasticity);
    }

    [Theory]
    [InlineData(DeficitRule.Zero)]
    [InlineData(DeficitRule.Fixed)]
    [InlineData(DeficitRule.OwnShare)]
    public void EveryEquationHolds(DeficitRule rule)
    {
        var archive = new CaliendoParroArchive(Folder());
        var baseline = EquilibriumSolver.SolveBaseline(archive.Economy, rule, Termination.Tight);
        var economy = baseline.Anchor;
        foreach (var shock in new[]
        {
            archive.Nafta(),
            Shocks.Tariffs(economy, (_, _, _, _) => 0),
            Shocks.AllBorders(economy, 5),
            Shocks.Tariffs(economy, (_, n, _, t) => archive.Codes[n] == "USA" ? t + 3 : t),
            Shocks.Around(economy, archive.Codes.ToList().IndexOf("USA"), rule == DeficitRule.Zero ? 50 : 1.5),
        })
        {
            var found = EquilibriumSolver.Solve(baseline, shock, Termination.Tight);
            var (residual, where) = ResidualCheck.Largest(economy, shock, rule, found);
            Assert.True(residual <= 3e-12, $"{residual:g3} at {where} ({found.Report.Method} says {found.Report.Residual:g3})");
        }
    }

    /// <summary>Recomputes <c>data/published/nafta-independent.csv</c>; minutes, so only when asked for.</summary>
    [Fact(Explicit = true)]
    public void TheSlowReferenceStillSaysWhatWasWrittenDown()
    {
        var archive = new CaliendoParroArchive(Folder());
        var baseline = SlowReference.SolveBaseline(archive.Economy, DeficitRule.Zero);
        var anchor = SlowReference.Anchor(archive.Economy, baseline);
        var found = SlowReference.Solve(anchor, archive.Nafta(), DeficitRule.Zero);
        var written = PublishedTables.Independent();
        for (var n = 0; n < archive.Codes.Count; n++)
        {
            var line = written[("nafta", archive.Codes[n])];
            Assert.Equal(line[0], found.WageChange[n], 1e-11);
            Assert.Equal(line[1], found.ConsumerPriceChange[n], 1e-11);
            Assert.Equal(line[2], found.Income[n] / baseline.Income[n] / found.ConsumerPriceChange[n], 1e-11);
        }
    }

    private static string Folder()
    {
        var data = DataFolder.Find();
        if (data is null || !Directory.Exists(Path.Combine(data, "cp2015")))
            Assert.Skip("the archive of Caliendo and Parro (2015) is not on this machine");
        return Path.Combine(data, "cp2015");
    }
}
