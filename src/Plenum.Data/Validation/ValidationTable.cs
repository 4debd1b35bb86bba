namespace Plenum.Data.Validation;

/// <summary>A published table beside our own computation of it.</summary>
public sealed record ValidationTable
{
    /// <summary>Short name, the argument of <c>plenum validate</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the table shows.</summary>
    public required string Title { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Citation { get; init; }

    /// <summary>Why ours may differ, in a sentence or two.</summary>
    public required string Remark { get; init; }

    /// <summary>Why the table was not computed here; empty when it was.</summary>
    public string Skipped { get; init; } = "";

    /// <summary>The numbers.</summary>
    public IReadOnlyList<ValidationRow> Rows { get; init; } = [];

    /// <summary>The numbers laid out for reading, where a list of rows would not be; empty to print the rows.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Statements about the table as a whole.</summary>
    public IReadOnlyList<ValidationCheck> Checks { get; init; } = [];

    /// <summary>True when every row reproduces, none drifted and every check holds; a skipped table holds nothing and fails nothing.</summary>
    public bool Holds => Rows.All(row => row.Reproduces && row.Unchanged) && Checks.All(check => check.Holds);
}
