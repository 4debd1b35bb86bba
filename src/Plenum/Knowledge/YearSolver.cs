using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>One year's equilibrium and its outcomes, given the knowledge of the year.</summary>
internal sealed class YearSolver(
    Baseline baseline, AiInProduction? production, Termination? termination, Workspace workspace)
{
    private readonly AiKnowledge _knowledge = new(baseline);

    /// <summary>Solves year <paramref name="year"/>, starting from <paramref name="start"/> (null for the baseline).</summary>
    public (Equilibrium Equilibrium, PathYear Outcome) Solve(int year, int t, Shock shock, KnowledgeState state, Equilibrium? start)
    {
        var economy = baseline.Anchor;
        var ai = new double[economy.Countries];
        var worldAi = _knowledge.Of(state.Stock, ai);
        Equilibrium equilibrium;
        if (state.IsFlat && IsNothing(shock))
        {
            // A world without a shock is its baseline, to the last bit; there is nothing to solve.
            equilibrium = baseline.Equilibrium;
        }
        else
        {
            equilibrium = EquilibriumSolver.Solve(baseline, WithKnowledge(shock, state, ai), termination, workspace, start);
        }

        int n = economy.Countries;
        double[] income = new double[n], wage = new double[n];
        var world = 0.0;
        for (var c = 0; c < n; c++)
        {
            var price = equilibrium.ConsumerPriceChange[c];
            income[c] = equilibrium.Income[c] / baseline.Income[c] / price;
            wage[c] = equilibrium.WageChange[c] / price;
            world += economy.ValueAdded[c] * (income[c] - 1);
        }

        var total = economy.ValueAdded.Sum();
        var outcome = new PathYear(
            year, t, income, wage, [.. equilibrium.ConsumerPriceChange], ai, 1 + (world / total), worldAi, state);
        return (equilibrium, outcome);
    }

    private Shock WithKnowledge(Shock shock, KnowledgeState state, double[] ai)
    {
        if (state.IsFlat)
            return shock;
        var technology = (double[])state.Stock.Clone();
        production?.Apply(ai, technology);
        if (shock.TechnologyChange is { } measures)
        {
            for (var at = 0; at < technology.Length; at++)
                technology[at] *= measures[at];
        }

        return new Shock
        {
            IcebergChange = shock.IcebergChange,
            Tariff = shock.Tariff,
            ExportTax = shock.ExportTax,
            SupplyKept = shock.SupplyKept,
            TechnologyChange = technology,
            LabourChange = shock.LabourChange,
        };
    }

    private static bool IsNothing(Shock shock) =>
        shock.IcebergChange is null && shock.Tariff is null && shock.ExportTax is null &&
        shock.SupplyKept is null && shock.TechnologyChange is null && shock.LabourChange is null;
}
