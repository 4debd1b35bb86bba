using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>One year's equilibrium and its outcomes relative to the world compared against, given the knowledge of the year.</summary>
internal sealed class YearSolver(
    Baseline baseline, AiInProduction? production, Termination? termination, Workspace workspace)
{
    private readonly WarmStart _start = new();

    /// <summary>Starts the next year from one solved elsewhere.</summary>
    public void Recall(Shock shock, PathYear year, Equilibrium solved) =>
        _start.Add(WithKnowledge(shock, year.State, year.AiKnowledgeChange).TechnologyChange, solved);

    /// <summary>
    /// Solves year <paramref name="year"/>, starting from the years solved before; <paramref name="reference"/> is the world
    /// compared against in that year.
    /// </summary>
    public (Equilibrium Equilibrium, PathYear Outcome) Solve(
        int year, int t, Shock shock, KnowledgeState state, (Shock Shock, Equilibrium Equilibrium) reference)
    {
        var economy = baseline.Anchor;
        var ai = new double[economy.Countries];
        var worldAi = new AiKnowledge(reference.Equilibrium).Of(state.Stock, ai);
        Equilibrium equilibrium;
        if (state.IsFlat && (ReferenceEquals(shock, reference.Shock) || (IsNothing(shock, economy) && IsNothing(reference.Shock, economy))))
        {
            // A world without a shock is the one it is compared with, to the last bit; there is nothing to solve.
            equilibrium = reference.Equilibrium;
            _start.Add(shock.TechnologyChange, equilibrium);
        }
        else
        {
            var whole = WithKnowledge(shock, state, ai);
            equilibrium = EquilibriumSolver.Solve(baseline, whole, termination, workspace, _start.Next(whole.TechnologyChange));
            _start.Add(whole.TechnologyChange, equilibrium);
        }

        var n = economy.Countries;
        var against = reference.Equilibrium;
        double[] income = new double[n], wage = new double[n], prices = new double[n];
        double world = 0, total = 0;
        for (var c = 0; c < n; c++)
        {
            prices[c] = equilibrium.ConsumerPriceChange[c] / against.ConsumerPriceChange[c];
            income[c] = equilibrium.Income[c] / against.Income[c] / prices[c];
            wage[c] = equilibrium.WageChange[c] / against.WageChange[c] / prices[c];
            world += against.LabourIncome[c] * (income[c] - 1);
            total += against.LabourIncome[c];
        }

        return (equilibrium, new PathYear(year, t, income, wage, prices, ai, 1 + (world / total), worldAi, state, equilibrium.Report));
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
            Quotas = shock.Quotas,
            TechnologyChange = technology,
            LabourChange = shock.LabourChange,
        };
    }

    /// <summary>True when a shock says that nothing changes, be it with nulls or with ones written out.</summary>
    public static bool IsNothing(Shock shock, Economy economy) =>
        shock.Quotas is null && AllAre(shock.IcebergChange, 1) && AllAre(shock.SupplyKept, 1) && AllAre(shock.TechnologyChange, 1) &&
        AllAre(shock.LabourChange, 1) && AllAre(shock.ExportTax, 0) &&
        (shock.Tariff is null || shock.Tariff.AsSpan().SequenceEqual(economy.Tariff));

    private static bool AllAre(double[]? values, double value) => values is null || !values.AsSpan().ContainsAnyExcept(value);
}
