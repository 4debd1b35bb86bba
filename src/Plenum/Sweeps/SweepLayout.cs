using Plenum.Trade;
using Plenum.Welfare;
using Plenum.Worlds;

namespace Plenum.Sweeps;

/// <summary>The numbers a sweep keeps of each case, ordered by variable, country and sector, and how they are read off a solution.</summary>
public sealed class SweepLayout
{
    private readonly List<(SweepVariable Variable, int[] Countries, bool World)> blocks = [];
    private readonly int[] sectors;

    /// <summary>Lays out the numbers.</summary>
    /// <param name="world">The world.</param>
    /// <param name="variables">The outcomes to keep.</param>
    /// <param name="countries">Indices of the countries to keep.</param>
    /// <param name="withWorld">Keep the world's number where an outcome has one.</param>
    /// <param name="sectors">Indices of the sectors to keep of outcomes by sector.</param>
    public SweepLayout(World world, IEnumerable<SweepVariable> variables, IEnumerable<int> countries, bool withWorld, IEnumerable<int> sectors)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(variables);
        this.sectors = [.. sectors.OrderBy(j => world.Sectors[j].Code, StringComparer.Ordinal)];
        int[] byCode = [.. countries.OrderBy(n => world.Regions[n].Code, StringComparer.Ordinal)];
        var keys = new List<SweepKey>();
        foreach (var variable in variables.DistinctBy(v => v.Name).OrderBy(v => v.Name, StringComparer.Ordinal))
        {
            var hasWorld = withWorld && variable.Name == "real_income";
            blocks.Add((variable, byCode, hasWorld));
            foreach (var n in byCode)
            {
                if (variable.BySector)
                    keys.AddRange(this.sectors.Select(j => new SweepKey(variable.Name, world.Regions[n].Code, world.Sectors[j].Code)));
                else
                    keys.Add(new(variable.Name, world.Regions[n].Code, ""));
            }

            if (hasWorld)
                keys.Add(new(variable.Name, SweepVariable.World, ""));
        }

        Keys = keys;
    }

    /// <summary>What each number is.</summary>
    public IReadOnlyList<SweepKey> Keys { get; }

    /// <summary>Reads the numbers off a solution, in the order of <see cref="Keys"/>; not a number where nothing is defined.</summary>
    public void Fill(Comparison comparison, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var (before, after) = (comparison.Before, comparison.After);
        var income = RealIncome.Change(comparison);
        FirstOrderWelfare? parts = null;
        (BorderFlows Before, BorderFlows After)? flows = null;
        var count = comparison.Economy.Sectors;
        var k = 0;
        foreach (var (variable, countries, hasWorld) in blocks)
        {
            foreach (var n in countries)
            {
                if (variable.BySector)
                {
                    foreach (var j in sectors)
                        values[k++] = OfSector(variable.Name, before, after, (n * count) + j);
                }
                else
                {
                    values[k++] = variable.Name switch
                    {
                        "real_income" => Percent(income[n]),
                        "real_wage" => Percent(Wage(before, after, n) / Price(before, after, n)),
                        "wage" => Percent(Wage(before, after, n)),
                        "consumer_price" => Percent(Price(before, after, n)),
                        "income" => Percent(after.Income[n] / before.Income[n]),
                        "terms_of_trade" => 100 * (parts ??= FirstOrderWelfare.Of(comparison)).TermsOfTrade[n],
                        "volume_of_trade" => 100 * (parts ??= FirstOrderWelfare.Of(comparison)).VolumeOfTrade[n],
                        "technical" => 100 * (parts ??= FirstOrderWelfare.Of(comparison)).Technical[n],
                        "exports" => Exports(flows ??= (new(before), new(after)), n),
                        _ => Imports(flows ??= (new(before), new(after)), n),
                    };
                }
            }

            if (hasWorld)
                values[k++] = Percent(RealIncome.World(comparison.Baseline, income));
        }
    }

    private static double OfSector(string name, Equilibrium before, Equilibrium after, int at) => Percent(name switch
    {
        "output" => after.Output[at] / before.Output[at],
        "price" => after.PriceChange[at] / before.PriceChange[at],
        "unit_cost" => after.UnitCostChange[at] / before.UnitCostChange[at],
        _ => after.Expenditure[at] / before.Expenditure[at],
    });

    private static double Wage(Equilibrium before, Equilibrium after, int n) => after.WageChange[n] / before.WageChange[n];

    private static double Price(Equilibrium before, Equilibrium after, int n) => after.ConsumerPriceChange[n] / before.ConsumerPriceChange[n];

    private static double Exports((BorderFlows Before, BorderFlows After) flows, int n) => Percent(flows.After.Exports[n] / flows.Before.Exports[n]);

    private static double Imports((BorderFlows Before, BorderFlows After) flows, int n) => Percent(flows.After.Imports[n] / flows.Before.Imports[n]);

    private static double Percent(double ratio) => 100 * (ratio - 1);
}
