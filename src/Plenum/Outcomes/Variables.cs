namespace Plenum.Outcomes;

/// <summary>Names of the outcomes in results, and their units. Changes are in percent of the baseline path.</summary>
public static class Variables
{
    /// <summary>Exact real income.</summary>
    public const string RealIncome = "real_income";

    /// <summary>Wage over consumer prices.</summary>
    public const string RealWage = "real_wage";

    /// <summary>Price index of final spending.</summary>
    public const string ConsumerPrice = "consumer_price";

    /// <summary>Knowledge of the sectors that make AI.</summary>
    public const string AiKnowledge = "ai_knowledge";

    /// <summary>The same fact in months: how much later the baseline's AI knowledge of the year is reached.</summary>
    public const string AiDelay = "ai_delay";

    /// <summary>Accelerators at work.</summary>
    public const string Compute = "compute";

    /// <summary>Producers' sales of a sector, the numeraire being world value added.</summary>
    public const string Output = "output";

    /// <summary>Exports of the country in focus to a partner, all sectors, at producer prices: <c>exports_to:USA</c>.</summary>
    public const string ExportsTo = "exports_to:";

    /// <summary>Imports of the country in focus from a partner, all sectors, at producer prices: <c>imports_from:USA</c>.</summary>
    public const string ImportsFrom = "imports_from:";

    /// <summary>Unit of changes.</summary>
    public const string Percent = "percent";

    /// <summary>Unit of delays.</summary>
    public const string Months = "months";
}
