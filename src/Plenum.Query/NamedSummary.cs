using Plenum.Checks;

namespace Plenum.Query;

/// <summary>A question with a name, for those who do not write SQL.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it answers.</param>
public sealed record NamedSummary(string Name, string Meaning)
{
    // Exact quantiles need all values at once; beyond this many the approximate ones (t-digest) are used.
    private const long ExactUpTo = 20_000_000;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<NamedSummary> All { get; } =
    [
        new("countries", "by instrument, outcome and country: how many, mean, standard deviation, percentiles, extremes"),
        new("instruments", "by instrument and outcome: the same over all countries and cases"),
        new("sectors", "by instrument, outcome and sector: the same over countries and cases"),
        new("largest", "the forty largest changes of each outcome, with the case"),
        new("failures", "cases without a result, and why"),
        new("coverage", "how many cases, numbers and failures there are"),
    ];

    /// <summary>The summary of a name, or null.</summary>
    public static NamedSummary? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    /// <summary>Its SQL over these parts.</summary>
    /// <exception cref="BadInputException">The folder holds a run, not a sweep.</exception>
    public string Sql(Parts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (!parts.List.IsSweep)
            throw new BadInputException($"{Name} is a question about a sweep", "", "Ask the results of a run in SQL, for instance \"SELECT * FROM results LIMIT 5\"");
        return Name switch
        {
            "countries" => Grouped(parts, "instrument, variable, country", "sector = ''"),
            "instruments" => Grouped(parts, "instrument, variable", "country <> 'WLD'"),
            "sectors" => Grouped(parts, "instrument, variable, sector", "sector <> ''"),
            "largest" =>
                "SELECT * FROM results QUALIFY row_number() OVER (PARTITION BY variable ORDER BY abs(value) DESC, case_id, country, sector) <= 40 " +
                "ORDER BY variable, abs(value) DESC, case_id, country, sector",
            "failures" => "SELECT * FROM failures ORDER BY case_id",
            _ => "SELECT (SELECT count(DISTINCT case_id) FROM parts) AS cases, (SELECT count(*) FROM results) AS numbers, (SELECT count(*) FROM failures) AS failures",
        };
    }

    private static string Grouped(Parts parts, string by, string where)
    {
        var quantile = parts.Count($"SELECT count(*) FROM results WHERE {where}") <= ExactUpTo ? "quantile_cont" : "approx_quantile";
        return $"SELECT {by}, count(*) AS n, avg(value) AS mean, stddev_samp(value) AS sd, min(value) AS minimum, " +
            $"{quantile}(value, 0.05) AS p05, {quantile}(value, 0.5) AS p50, {quantile}(value, 0.95) AS p95, max(value) AS maximum " +
            $"FROM results WHERE {where} GROUP BY ALL ORDER BY {by}";
    }
}
