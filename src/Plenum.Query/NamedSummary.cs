using Plenum.Checks;

namespace Plenum.Query;

/// <summary>A question with a name, for those who do not write SQL.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it answers.</param>
public sealed record NamedSummary(string Name, string Meaning)
{
    // Exact percentiles need all values at once; beyond this many rows the approximate ones (t-digest) are used.
    private const long ExactUpTo = 20_000_000;
    private const int Largest = 40;

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
            "largest" => LargestOf(parts),
            "failures" => "SELECT * FROM failures ORDER BY case_id",
            // From the feet of the files alone.
            _ => "SELECT (SELECT sum(cases)::BIGINT FROM counts) AS cases, " +
                "((SELECT count(*) FROM parts) - (SELECT sum(failed) FROM counts))::BIGINT AS numbers, (SELECT sum(failed)::BIGINT FROM counts) AS failures",
        };
    }

    // One scan an outcome that holds forty rows, where ranking within outcomes would sort everything.
    private static string LargestOf(Parts parts)
    {
        using var answer = parts.Ask("SELECT DISTINCT variable FROM results ORDER BY variable");
        const string Order = "ORDER BY abs(value) DESC, case_id, country, sector";
        var each = answer.Rows().Select(r => $"(SELECT * FROM results WHERE variable = '{r[0]}' {Order} LIMIT {Largest})").ToList();
        return each.Count == 0 ? "SELECT * FROM results LIMIT 0" : $"SELECT * FROM ({string.Join(" UNION ALL ", each)}) ORDER BY variable, {Order["ORDER BY ".Length..]}";
    }

    private static string Grouped(Parts parts, string by, string where)
    {
        var quantile = parts.Count("SELECT count(*) FROM parts") <= ExactUpTo ? "quantile_cont" : "approx_quantile";
        return $"SELECT {by}, n, mean, sd, minimum, p[1] AS p05, p[2] AS p50, p[3] AS p95, maximum FROM (SELECT {by}, count(*) AS n, avg(value) AS mean, " +
            $"stddev_samp(value) AS sd, min(value) AS minimum, {quantile}(value, [0.05, 0.5, 0.95]) AS p, max(value) AS maximum " +
            $"FROM results WHERE {where} GROUP BY ALL) ORDER BY {by}";
    }
}
