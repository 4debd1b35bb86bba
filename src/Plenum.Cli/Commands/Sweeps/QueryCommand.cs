using System.CommandLine;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Query;

namespace Plenum.Cli.Commands.Sweeps;

/// <summary><c>plenum query</c>: SQL, or a named summary, over the parts of a sweep or the results of a run.</summary>
internal static class QueryCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of a sweep or run" };
        var question = new Argument<string>("SQL")
        {
            Description = "SQL over the tables results and failures, or a summary: countries, instruments, sectors, largest, failures, coverage",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "coverage",
        };
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var csv = new Option<bool>("--csv") { Description = "CSV on stdout" };
        var command = new Command(
            "query",
            "Asks the parts of a sweep, or the results of a run, in SQL or by the name of a summary.\n\n" +
            "Example: plenum query results \"SELECT country, avg(value) FROM results WHERE variable = 'real_income' GROUP BY ALL ORDER BY 2 LIMIT 5\"")
        {
            folder, question, json, csv,
        };
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(json) && parsed.GetValue(csv))
                throw new BadInputException("--json and --csv say two things; give one of them");
            Ask(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(question), parsed.GetValue(json), parsed.GetValue(csv), cancellation);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    // A method of its own, so that nobody loads DuckDB who does not ask.
    private static void Ask(string folder, string question, bool json, bool csv, CancellationToken cancellation)
    {
        using var parts = Parts.Open(folder);
        foreach (var torn in parts.List.Torn)
            Console.Error.WriteLine($"{torn} is not whole and was left out");
        if (!question.Contains(' ', StringComparison.Ordinal) && NamedSummary.Find(question) is null)
        {
            throw new BadInputException(
                $"no summary `{question}` ({Nearest.Phrase(question, NamedSummary.All.Select(s => s.Name))})", "",
                $"Legal: {string.Join(", ", NamedSummary.All.Select(s => s.Name))}, or SQL");
        }

        var sql = NamedSummary.Find(question)?.Sql(parts) ?? question;
        using var answer = parts.Ask(sql, cancellation);
        if (json)
            QueryText.Json(answer);
        else if (csv)
            QueryText.Csv(answer, Console.Out);
        else if (QueryText.Table(answer, Console.Out) == 0)
            Console.Error.WriteLine(question == "sectors" ? "no rows: the sweep keeps no outcome by sector" : "no rows");
    }
}
