namespace Plenum.Scenarios;

/// <summary>One policy lever: who, toward whom, which sectors or channels, how much, and when.</summary>
public abstract record Measure
{
    /// <summary>The word of the file format, for instance <c>trade_cost</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>First year in force, or null: from t = 0.</summary>
    public int? From { get; init; }

    /// <summary>Last year in force, inclusive, or null: for good.</summary>
    public int? To { get; init; }

    /// <summary>Years until the full size is reached; the factor of year y is min(1, (y − from + 1)/phase_in). Null: at once.</summary>
    public double? PhaseIn { get; init; }

    /// <summary>File, line and column, or empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>The numbers of the measure that may be uncertain, with their keys, in a fixed order.</summary>
    public abstract IEnumerable<(string Key, ScenarioNumber Number)> Numbers { get; }

    /// <summary>The size in force in a year: 0 outside [from, to], otherwise min(1, (y − from + 1)/phase_in).</summary>
    /// <param name="year">Calendar year y.</param>
    /// <param name="firstYear">The year of t = 0, which stands in for a missing <see cref="From"/>.</param>
    public double FactorAt(int year, int firstYear)
    {
        var from = From ?? firstYear;
        if (year < from || year > To)
            return 0;
        return PhaseIn is { } years ? Math.Min(1, (year - from + 1) / years) : 1;
    }
}
