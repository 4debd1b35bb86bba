using System.Collections.Concurrent;
using System.Globalization;
using Plenum.Data.Validation;
using Plenum.Figures.Reports;
using Plenum.Web.Solving;

namespace Plenum.Web.Methods;

/// <summary>The validation tables, each solved once while the app runs and when somebody first looks.</summary>
/// <param name="queue">The threads.</param>
public sealed class ValidationShelf(SolveLine queue)
{
    private readonly ConcurrentDictionary<string, ValidationTable> _known = new(StringComparer.Ordinal);

    /// <summary>Names of the tables.</summary>
    public static IReadOnlyList<string> Names => Validations.Names;

    /// <summary>Whether all are there.</summary>
    public bool Complete => Names.All(_known.ContainsKey);

    /// <summary>The tables solved so far, in their order.</summary>
    public IReadOnlyList<ValidationTable> Solved => [.. Names.Select(n => _known.GetValueOrDefault(n)).OfType<ValidationTable>()];

    /// <summary>Solves the tables that are missing, one after the other, as lengthy work.</summary>
    /// <param name="visitor">Who looks.</param>
    /// <param name="step">Called after each.</param>
    /// <param name="cancellation">Nobody looks any more.</param>
    public async Task Solve(Visitor visitor, Func<Task> step, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(step);
        foreach (var name in Names.Where(n => !_known.ContainsKey(n)))
        {
            // Another visitor may have had it solved while this one waited.
            var table = await queue.Run(Urgency.Lengthy, visitor.Id, (_, _) => _known.TryGetValue(name, out var known) ? known : Validations.Compute(name), cancellation);
            _known.TryAdd(name, table);
            await step();
        }
    }

    /// <summary>A table as lines of the report's section on validation.</summary>
    public static IReadOnlyList<ValidationLine> Lines(ValidationTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var title = $"{table.Title}. {table.Citation}";
        return
        [
            .. table.Rows.Where(r => r.Printed?.Published is not null).Select(r => new ValidationLine(
                title, $"{r.Place}, {r.Measure.Replace('_', ' ')}", r.Printed!.Published!.Value.ToString("0.######", CultureInfo.InvariantCulture),
                r.Computed.ToString("0.0000", CultureInfo.InvariantCulture), r.Reproduces,
                (r.Printed.Within is { } within ? string.Create(CultureInfo.InvariantCulture, $"±{within}") : "for comparison") + (r.Printed.Mark == "M" ? "; printed number from memory" : ""))),
            .. table.Checks.Select(c => new ValidationLine(title, c.Text, "", "", c.Holds, "")),
        ];
    }
}
