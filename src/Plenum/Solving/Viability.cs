using Plenum.Checks;
using Plenum.Trade;

namespace Plenum.Solving;

/// <summary>
/// Tells why a solve with CES costs has no solution. Where every elasticity of a chain of inputs is below 1, what is left of
/// suppliers may need more than one unit of their own goods to make one: no price, however high, clears that. Where value
/// added is easily replaced (above 1), goods may come to be made of goods alone, and no price is low enough.
/// </summary>
/// <remarks>
/// Without labour in costs the price equations become P = T(P), T monotone and homogeneous of degree one. Prices exist exactly
/// where its growth factor is below 1 (elasticity of value added below 1) or above 1 (above 1); nonlinear Perron–Frobenius.
/// The power method finds it.
/// </remarks>
internal static class Viability
{
    private const int Rounds = 600;

    /// <summary>Throws where no equilibrium can exist.</summary>
    /// <exception cref="BadInputException">Some market cannot be supplied at any price; the message names it.</exception>
    public static void Require(TradeStructure structure, FoldedShock shock)
    {
        var xi = structure.Substitution.ValueAdded;
        var (growth, country, sector) = Growth(structure, shock);
        if (xi > 1 && growth < 1)
        {
            throw new BadInputException(
                FormattableString.Invariant(
                    $"no equilibrium: with ces.value_added = {xi:0.###} materials replace labour so easily that goods would be made of cheaper goods alone and prices fall without end (by {100 * (1 - growth):0.##} % a round)"),
                "", "Lower ces.value_added or ces.inputs, or change less");
        }

        if (xi >= 1 || !(growth >= 1))
            return;
        var world = structure.Economy.World;
        var home = structure.Economy.ExpenditureShares[structure.Economy.At(sector, country, country)];
        throw new BadInputException(
            FormattableString.Invariant(
                $"no equilibrium: with inputs this hard to replace, {world.Regions[country].Code} cannot make enough {world.Sectors[sector].Code} without the suppliers it loses (it made {100 * home:0.##} % of what it used; each unit would take {growth:0.##} units of inputs that depend on it)"),
            "", "Raise ces.inputs, ces.compute or elasticity." + world.Sectors[sector].Code + ", use a longer --horizon, or ban less");
    }

    /// <summary>The growth factor of prices when wages are nothing, and the market that grows most.</summary>
    public static (double Growth, int Country, int Sector) Growth(TradeStructure structure, FoldedShock shock)
    {
        // With a constant share of value added prices are finite and positive whatever the shock.
        if (Substitution.IsOne(structure.Substitution.ValueAdded))
            return (0, 0, 0);
        int n = structure.Countries, sectors = structure.Sectors;
        var state = new SolverState(structure);
        double[] cost = new double[n * sectors], next = new double[n * sectors];
        double growth = 0;
        var still = 0;
        for (var round = 0; round < Rounds && still < 20; round++)
        {
            for (var c = 0; c < n; c++)
                Costs(structure, state, c, cost);
            for (var j = 0; j < sectors; j++)
                Prices(structure, shock, j, cost, next);
            // The geometric mean of P and T(P) has the same fixed direction and does not go round in circles.
            var top = double.NegativeInfinity;
            for (var k = 0; k < next.Length; k++)
            {
                next[k] = 0.5 * (next[k] + state.LogPrice[structure.Row(k / sectors) + (k % sectors)]);
                top = Math.Max(top, next[k]);
            }

            still = Math.Abs((2 * top) - growth) < 1e-10 ? still + 1 : 0;
            growth = 2 * top;
            // Markets outside the growing part fall behind; −600 in logs is nothing.
            for (var k = 0; k < next.Length; k++)
                state.LogPrice[structure.Row(k / sectors) + (k % sectors)] = Math.Max(-600, next[k] - top);
        }

        var worst = 0;
        for (var k = 1; k < next.Length; k++)
            worst = next[k] > next[worst] ? k : worst;
        return (Math.Exp(growth), worst / sectors, worst % sectors);
    }

    // ln ĉ at wages of nothing: (1−γ)^(1/(1−ξ)) P̂^M; where γ is 1 there are no materials and the cost is nothing.
    private static void Costs(TradeStructure structure, SolverState state, int c, double[] cost)
    {
        InputBundles.Prices(structure, state, c);
        for (var j = 0; j < structure.Sectors; j++)
        {
            var at = structure.Row(c) + j;
            var materials = structure.MaterialsShares[at];
            cost[(c * structure.Sectors) + j] = materials <= 0
                ? -1200
                : (Math.Log(materials) / (1 - structure.Substitution.ValueAdded)) + state.Extended!.LogMaterials[at];
        }
    }

    private static void Prices(TradeStructure structure, FoldedShock shock, int j, double[] cost, double[] next)
    {
        int n = structure.Countries, sectors = structure.Sectors;
        var theta = structure.Theta[j];
        for (var m = 0; m < n; m++)
        {
            var least = double.PositiveInfinity;
            for (var i = 0; i < n; i++)
            {
                if (Weight(structure, shock, j, m, i) > 0)
                    least = Math.Min(least, cost[(i * sectors) + j]);
            }

            var sum = 0.0;
            for (var i = 0; i < n; i++)
            {
                var weight = Weight(structure, shock, j, m, i);
                if (weight > 0)
                    sum += weight * Math.Exp(-theta * (cost[(i * sectors) + j] - least));
            }

            next[(m * sectors) + j] = sum > 0 ? least - (Math.Log(sum) / theta) : -1200;
        }
    }

    private static double Weight(TradeStructure structure, FoldedShock shock, int j, int m, int i)
    {
        var weight = i == m ? shock.Home[j][m] : shock.Kept[j][(m * structure.CountryStride) + i];
        return shock.HasTechnology ? weight * shock.Technology[(j * structure.CountryStride) + i] : weight;
    }
}
