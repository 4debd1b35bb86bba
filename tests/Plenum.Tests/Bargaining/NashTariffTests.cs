using Plenum.Bargaining;
using Plenum.Coalitions;
using Plenum.Tests.Batteries;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Tests.Bargaining;

/// <summary>Optimal and Nash tariffs against the closed forms of the textbook.</summary>
public sealed class NashTariffTests
{
    /// <summary>Identical countries: direct optimisation of the full model ends at the root of one equation.</summary>
    [Theory]
    [InlineData(2, 5, 0.8)]
    [InlineData(2, 1.5, 0.6)]
    [InlineData(2, 9, 0.95)]
    [InlineData(3, 4, 0.7)]
    [InlineData(4, 6, 0.85)]
    public void IdenticalCountriesPlayTheTextbook(int countries, double theta, double home)
    {
        var world = PlainWorlds.Symmetric(countries, theta, home);
        var game = Game(world);
        var nash = NashSolver.Solve(game, cancellation: TestContext.Current.CancellationToken);
        Assert.True(nash.Converged, $"moved {nash.Move}, gain {nash.DeviationGain}");
        Assert.False(nash.AtLimit);
        Assert.True(nash.DeviationGain < 0);
        var textbook = TariffFormulas.SymmetricNash(theta, home, countries);
        Assert.All(nash.Tariffs.Rates, rate => Assert.Equal(textbook, rate![0], 2e-6));
        Assert.All(game.RealIncome(nash.Equilibrium), income => Assert.True(income < 1));

        var byFormula = FormulaNash.Of(game);
        Assert.True(byFormula.Converged);
        Assert.All(byFormula.Tariffs.Rates, rate => Assert.Equal(textbook, rate![0], 1e-8));
    }

    /// <summary>A first strike against free trade: 1/(θλ), λ the other's home share once the tariff stands.</summary>
    [Theory]
    [InlineData(4, 0.8)]
    [InlineData(8, 0.6)]
    public void TheFirstStrikeIsGrosFormula(double theta, double home)
    {
        var game = Game(PlainWorlds.Symmetric(2, theta, home));
        var best = BestResponse.Of(game, game.Unmoved, 0, game.StatusQuo);
        var found = game.Solve(game.Unmoved.With(0, best.Rates));
        Assert.Equal(TariffFormulas.TwoCountries(theta, found.ExpenditureShares[3], 0), best.Rates[0], 2e-6);
        Assert.True(best.Payoff > 1);
        Assert.True(game.RealIncome(found)[1] < 1);
        Assert.InRange(best.Solves, 1, 60);
    }

    /// <summary>The other's tariff is in the formula too.</summary>
    [Fact]
    public void AResponseToATariffIsTheFormulaWithIt()
    {
        var game = Game(PlainWorlds.Symmetric(2, 5, 0.75));
        var profile = game.Unmoved.With(1, [0.4]);
        var best = BestResponse.Of(game, profile, 0, game.Solve(profile));
        var found = game.Solve(profile.With(0, best.Rates));
        Assert.Equal(TariffFormulas.TwoCountries(5, found.ExpenditureShares[3], 0.4), best.Rates[0], 2e-6);
    }

    [Fact]
    public void ASmallCountryTaxesOneOverTheta()
    {
        const double theta = 4, small = 1e-5;
        // A small country that buys and sells 30 % of what it makes.
        double[] trade = [0.7 * small, 0.3 * small, 0.3 * small, 1 - (0.3 * small)];
        var game = Game(PlainWorlds.Of(2, trade, [theta]));
        var best = BestResponse.Of(game, game.Unmoved, 0, game.StatusQuo);
        Assert.Equal(TariffFormulas.SmallCountry(theta), best.Rates[0], 1e-4);
    }

    /// <summary>Two countries, several sectors with different θ: the formula is exact, and no sector deserves a tariff of its own.</summary>
    [Theory]
    [InlineData(51)]
    [InlineData(52)]
    public void WithTwoCountriesTheFormulaIsExactAndUniform(int seed)
    {
        var world = PlainWorlds.Made(new WorldKnobs { Seed = (ulong)seed, Countries = 2, Sectors = 4, Theta = (2, 9), SmallestCountry = 0.4 });
        var baseline = PlainWorlds.Baseline(world);
        var uniform = Game(baseline, bySector: false);
        var best = BestResponse.Of(uniform, uniform.Unmoved, 0, uniform.StatusQuo);
        var found = uniform.Solve(uniform.Unmoved.With(0, best.Rates));
        Assert.Equal(TariffFormulas.At(found, uniform.Players[0]), best.Rates[0], 5e-6);

        var each = Game(baseline, bySector: true);
        var sectors = BestResponse.Of(each, each.Unmoved, 0, each.StatusQuo);
        Assert.All(sectors.Rates, rate => Assert.Equal(best.Rates[0], rate, 2e-4));
        Assert.Equal(best.Payoff, sectors.Payoff, 1e-9);
    }

    /// <summary>With more countries the formula leaves out how third countries' wages move; it stays close.</summary>
    [Fact]
    public void WithManyCountriesTheFormulaIsClose()
    {
        var world = PlainWorlds.Made(new WorldKnobs { Seed = 53, Countries = 4, Sectors = 3, Theta = (3, 8), SmallestCountry = 0.2 });
        var game = Game(world);
        var nash = NashSolver.Solve(game, cancellation: TestContext.Current.CancellationToken);
        Assert.True(nash.Converged);
        var byFormula = FormulaNash.Of(game);
        for (var p = 0; p < 4; p++)
            Assert.Equal(nash.Tariffs.Rates[p]![0], byFormula.Tariffs.Rates[p]![0], 0.05 * nash.Tariffs.Rates[p]![0]);
    }

    /// <summary>With inputs in production the best tariffs differ by sector and beat any single rate.</summary>
    [Fact]
    public void WithInputsSectorsDiffer()
    {
        var world = WorldMaker.Make(new WorldKnobs { Seed = 54, Countries = 3, Sectors = 4, HighestTariff = 0 });
        var baseline = PlainWorlds.Baseline(world);
        var game = Game(baseline, bySector: true);
        var best = BestResponse.Of(game, game.Unmoved, 0, game.StatusQuo);
        var uniform = Game(baseline, bySector: false);
        var one = BestResponse.Of(uniform, uniform.Unmoved, 0, uniform.StatusQuo);
        Assert.True(best.Payoff > one.Payoff);
        Assert.True(best.Rates.Max() - best.Rates.Min() > 0.01);
        foreach (var k in Enumerable.Range(0, game.Dimensions))
        {
            foreach (var shift in (double[])[0.98, 1.02])
            {
                var other = (double[])best.Rates.Clone();
                other[k] = (shift * (1 + other[k])) - 1;
                var payoff = game.Payoff(0, game.RealIncome(game.Solve(game.Unmoved.With(0, other))));
                Assert.True(payoff <= best.Payoff + 1e-12, $"sector {k} times {shift}: {payoff - best.Payoff:g3}");
            }
        }
    }

    [Fact]
    public void AWarBySectorEndsToo()
    {
        var world = WorldMaker.Make(new WorldKnobs { Seed = 55, Countries = 3, Sectors = 3, HighestTariff = 10 });
        var game = Game(PlainWorlds.Baseline(world), bySector: true);
        var nash = NashSolver.Solve(game, cancellation: TestContext.Current.CancellationToken);
        Assert.True(nash.Converged, $"moved {nash.Move}, gain {nash.DeviationGain}");
        Assert.Equal(3, nash.Tariffs.Rates[0]!.Length);
    }

    /// <summary>A bloc is a customs union: nothing inside is taxed, and its payoff weighs members by income.</summary>
    [Fact]
    public void ABlocTaxesNothingInside()
    {
        var world = PlainWorlds.Symmetric(4, 5, 0.7);
        var baseline = PlainWorlds.Baseline(world);
        Player[] players = [new("bloc", [0, 1]), new("C2", [2])];
        var game = new TariffGame(baseline, Shock.None, players, [true]);
        var shock = game.ShockOf(game.All(0.3));
        var e = baseline.Anchor;
        for (var m = 0; m < 4; m++)
        {
            for (var i = 0; i < 4; i++)
            {
                var taxed = m != i && ((m <= 1 && i >= 2) || m == 2);
                Assert.Equal(taxed ? 0.3 : 0, shock.Tariff![e.At(0, m, i)]);
            }
        }

        var onlyPlayers = new TariffGame(baseline, Shock.None, players, [true], playersOnly: true).ShockOf(game.All(0.3));
        Assert.Equal(0, onlyPlayers.Tariff![e.At(0, 0, 3)]);
        Assert.Equal(0.3, onlyPlayers.Tariff![e.At(0, 0, 2)]);
        Assert.Equal(0.97, game.Payoff(0, [0.96, 0.98, 1, 1]), 1e-12);

        // Two of four identical countries acting as one want a higher tariff than one alone.
        var bloc = BestResponse.Of(game, game.Unmoved, 0, game.StatusQuo).Rates[0];
        Assert.True(bloc > BestResponse.Of(game, game.Unmoved, 1, game.StatusQuo).Rates[0]);
    }

    /// <summary>Cooperation: identical countries all gain, transfers are nil; otherwise they sum to nothing and everyone gains the same percentage.</summary>
    [Fact]
    public void CooperationSharesWhatTheWarDestroys()
    {
        var same = Game(PlainWorlds.Symmetric(3, 4, 0.7));
        var war = NashSolver.Solve(same, cancellation: TestContext.Current.CancellationToken);
        var peace = Cooperation.Instead(same, war.Equilibrium);
        Assert.All(peace.Gain, g => Assert.True(g > 0));
        Assert.All(peace.Transfer, t => Assert.Equal(0, t, 1e-9));
        Assert.All(peace.RealIncome, w => Assert.Equal(1, w, 1e-12));

        var game = Game(PlainWorlds.Made(new WorldKnobs { Seed = 56, Countries = 3, Sectors = 2, SmallestCountry = 0.1 }));
        war = NashSolver.Solve(game, cancellation: TestContext.Current.CancellationToken);
        peace = Cooperation.Instead(game, war.Equilibrium);
        Assert.Equal(0, peace.Transfer.Sum(), 1e-12);
        Assert.True(peace.Pays);
        double[] relative = [.. peace.Gain.Select((g, p) => (g + peace.Transfer[p]) / game.Income(p))];
        Assert.All(relative, r => Assert.Equal(relative[0], r, 1e-12));
    }

    /// <summary>Two of many can gain from a war between them and on the rest; then there is nothing to share.</summary>
    [Fact]
    public void AWarThatPaysHasNoTransfers()
    {
        var baseline = PlainWorlds.Baseline(PlainWorlds.Symmetric(6, 5, 0.6));
        var game = new TariffGame(baseline, Shock.None, [new Player("C0", [0]), new Player("C1", [1])], [true]);
        var war = NashSolver.Solve(game, cancellation: TestContext.Current.CancellationToken);
        var peace = Cooperation.Instead(game, war.Equilibrium);
        Assert.False(peace.Pays);
        Assert.All(peace.Transfer, t => Assert.True(double.IsNaN(t)));
        Assert.All(game.RealIncome(war.Equilibrium).Skip(2), w => Assert.True(w < 1));
    }

    /// <summary>One rate for all needs no derivatives, so every option of the model may be in force.</summary>
    [Fact]
    public void AWarWithImmobileLabourEndsToo()
    {
        var baseline = EquilibriumSolver.SolveBaseline(
            Calibration.Calibrate(WorldMaker.Make(new WorldKnobs { Seed = 58, Countries = 3, Sectors = 3 })), DeficitRule.Zero, Termination.Tight,
            new Substitution(ValueAdded: 0.7, Final: 0.9, Mobility: 1.5));
        var nash = NashSolver.Solve(Game(baseline, false), cancellation: TestContext.Current.CancellationToken);
        Assert.True(nash.Converged, $"moved {nash.Move}, gain {nash.DeviationGain}");
        Assert.All(nash.Tariffs.Rates, r => Assert.InRange(r![0], 0.02, 3));
    }

    /// <summary>Rounds that were too few are no result.</summary>
    [Fact]
    public void AWarCutShortDidNotConverge()
    {
        var game = Game(PlainWorlds.Symmetric(2, 5, 0.7));
        var nash = NashSolver.Solve(game, rounds: 2, cancellation: TestContext.Current.CancellationToken);
        Assert.False(nash.Converged);
        Assert.Equal(2, nash.Rounds.Count);
        Assert.True(double.IsNaN(nash.Rounds[0].Move));
        Assert.True(nash.Rounds[0].AloneRealIncome[0] > 1);
        Assert.True(nash.Rounds[0].RealIncome[0] < 1);
    }

    /// <summary>On a grid of tariffs the same war is a discrete game; its equilibrium stands next to the continuous one.</summary>
    [Fact]
    public void TheDiscreteGameAgrees()
    {
        var game = Game(PlainWorlds.Made(new WorldKnobs { Seed = 57, Countries = 2, Sectors = 2, SmallestCountry = 0.5, Theta = (4, 6) }));
        var nash = NashSolver.Solve(game, cancellation: TestContext.Current.CancellationToken);
        Assert.True(nash.Converged);
        double[] rates = [.. Enumerable.Range(0, 9).Select(k => 0.06 * k)];
        var payoffs = new double[81 * 2];
        for (var profile = 0; profile < 81; profile++)
        {
            var income = game.RealIncome(game.Solve(new TariffProfile([[rates[profile % 9]], [rates[profile / 9]]])));
            (payoffs[profile * 2], payoffs[(profile * 2) + 1]) = (income[0], income[1]);
        }

        var discrete = new DiscreteGame([9, 9], payoffs);
        var equilibrium = Assert.Single(discrete.PureEquilibria());
        for (var p = 0; p < 2; p++)
            Assert.Equal(nash.Tariffs.Rates[p]![0], rates[discrete.PolicyOf(equilibrium, p)], 0.06);
    }

    private static TariffGame Game(World world) => Game(PlainWorlds.Baseline(world), false);

    private static TariffGame Game(Baseline baseline, bool bySector) => new(
        baseline, Shock.None, PlainWorlds.Everyone(baseline.Anchor.World), [.. Enumerable.Repeat(true, baseline.Anchor.Sectors)], bySector);
}
