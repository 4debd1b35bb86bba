using Plenum.Checks;
using Plenum.Coalitions;
using Plenum.Trade;

namespace Plenum.Bargaining;

/// <summary>
/// A tariff war: every player chooses tariffs on what it imports and wants its own real income to be as high as possible.
/// A bloc is a customs union: it taxes nothing inside and counts its members by baseline income. Everyone else keeps the
/// tariffs in force. Tariff revenue stays at home.
/// </summary>
/// <remarks>Safe for use from several threads, each with its own <see cref="Workspace"/>.</remarks>
public sealed class TariffGame
{
    /// <summary>Lowest tariff a player may choose.</summary>
    public const double Lowest = -0.3;

    /// <summary>Highest tariff a player may choose: 1000 %.</summary>
    public const double Highest = 10;

    private readonly int[] _owner;
    private readonly int[] _dimension;

    /// <summary>Sets up the game.</summary>
    /// <param name="baseline">The world all hats refer to.</param>
    /// <param name="inForce">What is in force before anybody moves; <see cref="Shock.None"/> for the world as it is.</param>
    /// <param name="players">At least two players that share no country.</param>
    /// <param name="sectors">The sectors whose tariffs are chosen.</param>
    /// <param name="bySector">One tariff a sector instead of one for all.</param>
    /// <param name="playersOnly">Tax the other players' goods only, instead of everybody's.</param>
    /// <exception cref="BadInputException">No chosen sector crosses a border.</exception>
    /// <exception cref="DidNotConvergeException">What is in force did not solve.</exception>
    public TariffGame(
        Baseline baseline, Shock inForce, IReadOnlyList<Player> players, IReadOnlyList<bool> sectors, bool bySector = false, bool playersOnly = false)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(inForce);
        ArgumentNullException.ThrowIfNull(players);
        ArgumentNullException.ThrowIfNull(sectors);
        (Baseline, InForce, Players, BySector, PlayersOnly) = (baseline, inForce, players, bySector, playersOnly);
        var economy = baseline.Anchor;
        _owner = new int[economy.Countries];
        Array.Fill(_owner, -1);
        for (var p = 0; p < players.Count; p++)
        {
            foreach (var n in players[p].Regions)
                _owner[n] = p;
        }

        Sectors = [.. Enumerable.Range(0, economy.Sectors).Where(j => sectors[j] && Crosses(economy, j))];
        if (Sectors.Count == 0)
            throw new BadInputException("none of the sectors crosses a border between a player and the others", "--sectors", "For instance tradable");
        _dimension = new int[economy.Sectors];
        Array.Fill(_dimension, -1);
        for (var k = 0; k < Sectors.Count; k++)
            _dimension[Sectors[k]] = bySector ? k : 0;
        StatusQuo = EquilibriumSolver.Solve(baseline, inForce, Termination.Tight);
    }

    /// <summary>The world all hats refer to.</summary>
    public Baseline Baseline { get; }

    /// <summary>What is in force before anybody moves.</summary>
    public Shock InForce { get; }

    /// <summary>Who plays.</summary>
    public IReadOnlyList<Player> Players { get; }

    /// <summary>Indices of the sectors whose tariffs are chosen; those that cross no border are left out.</summary>
    public IReadOnlyList<int> Sectors { get; }

    /// <summary>One tariff a sector.</summary>
    public bool BySector { get; }

    /// <summary>Only other players' goods are taxed.</summary>
    public bool PlayersOnly { get; }

    /// <summary>Numbers a player chooses.</summary>
    public int Dimensions => BySector ? Sectors.Count : 1;

    /// <summary>The equilibrium before anybody moves.</summary>
    public Equilibrium StatusQuo { get; }

    /// <summary>Nobody has moved.</summary>
    public TariffProfile Unmoved => new(new double[]?[Players.Count]);

    /// <summary>Every player at the same rate.</summary>
    public TariffProfile All(double rate) => new([.. Players.Select(_ => Same(rate))]);

    /// <summary>One player's choice with the same rate everywhere.</summary>
    public double[] Same(double rate)
    {
        var rates = new double[Dimensions];
        Array.Fill(rates, rate);
        return rates;
    }

    /// <summary>The world under a profile: what is in force with the players' tariffs in place of theirs.</summary>
    public Shock ShockOf(TariffProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var economy = Baseline.Anchor;
        var tariff = (double[])(InForce.Tariff ?? economy.Tariff).Clone();
        for (var p = 0; p < Players.Count; p++)
        {
            if (profile.Rates[p] is not { } rates)
                continue;
            foreach (var (at, dimension) in Taxed(p))
                tariff[at] = rates[dimension];
        }

        return new Shock
        {
            IcebergChange = InForce.IcebergChange,
            Tariff = tariff,
            ExportTax = InForce.ExportTax,
            SupplyKept = InForce.SupplyKept,
            Quotas = InForce.Quotas,
            TechnologyChange = InForce.TechnologyChange,
            LabourChange = InForce.LabourChange,
        };
    }

    /// <summary>Solves the world under a profile.</summary>
    /// <exception cref="DidNotConvergeException">It did not solve.</exception>
    public Equilibrium Solve(TariffProfile profile, Workspace? workspace = null, Equilibrium? start = null) =>
        EquilibriumSolver.Solve(Baseline, ShockOf(profile), Termination.Tight, workspace, start ?? StatusQuo);

    /// <summary>
    /// ln of a player's payoff under a profile tried out; −∞ where there is no equilibrium, for instance because subsidies
    /// would cost more than a country earns.
    /// </summary>
    /// <exception cref="DidNotConvergeException">It did not solve.</exception>
    public double LogPayoff(int player, TariffProfile profile, Workspace workspace, Equilibrium start)
    {
        try
        {
            return Math.Log(Payoff(player, RealIncome(Solve(profile, workspace, start))));
        }
        catch (BadInputException)
        {
            return double.NegativeInfinity;
        }
    }

    /// <summary>Ŵ of every country against the status quo.</summary>
    public double[] RealIncome(Equilibrium found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Welfare.RealIncome.Change(new Comparison(Baseline, InForce, StatusQuo, Shock.None, found));
    }

    /// <summary>A player's real income against the status quo, a ratio; members weighted by income there.</summary>
    public double Payoff(int player, IReadOnlyList<double> realIncome)
    {
        ArgumentNullException.ThrowIfNull(realIncome);
        return Players[player].Regions.Sum(n => StatusQuo.Income[n] * realIncome[n]) / Income(player);
    }

    /// <summary>A player's income in the status quo, a share of world value added.</summary>
    public double Income(int player) => Players[player].Regions.Sum(n => StatusQuo.Income[n]);

    /// <summary>The flows a player taxes: offset in a cube and which of its numbers applies.</summary>
    public IEnumerable<(int At, int Dimension)> Taxed(int player)
    {
        var economy = Baseline.Anchor;
        foreach (var j in Sectors)
        {
            foreach (var n in Players[player].Regions)
            {
                for (var i = 0; i < economy.Countries; i++)
                {
                    if (i != n && _owner[i] != player && (!PlayersOnly || _owner[i] >= 0))
                        yield return (economy.At(j, n, i), _dimension[j]);
                }
            }
        }
    }

    /// <summary>The average tariff of a player on what it may tax, weighted by imports at border prices; 0 where it imports nothing.</summary>
    public double AverageTariff(int player, Equilibrium found)
    {
        ArgumentNullException.ThrowIfNull(found);
        var (n, sectors) = (Baseline.Anchor.Countries, Baseline.Anchor.Sectors);
        double revenue = 0, imports = 0;
        foreach (var (at, _) in Taxed(player))
        {
            var value = found.ExpenditureShares[at] * found.Expenditure[(at / n % n * sectors) + (at / (n * n))] / (1 + found.Tariff[at]);
            imports += value;
            revenue += value * found.Tariff[at];
        }

        return imports > 0 ? revenue / imports : 0;
    }

    private bool Crosses(Economy economy, int sector)
    {
        for (var n = 0; n < economy.Countries; n++)
        {
            for (var i = 0; i < economy.Countries; i++)
            {
                if (_owner[n] >= 0 && _owner[i] != _owner[n] && (!PlayersOnly || _owner[i] >= 0) && economy.ExpenditureShares[economy.At(sector, n, i)] > 0)
                    return true;
            }
        }

        return false;
    }
}
