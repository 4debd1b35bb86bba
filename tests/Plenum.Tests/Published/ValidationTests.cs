using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Plenum.Checks;
using Plenum.Data.Validation;

namespace Plenum.Tests.Published;

/// <summary>The published tables, as <c>plenum validate</c> computes them.</summary>
public sealed class ValidationTests
{
    public static TheoryData<string> Names => [.. Validations.Names];

    private static readonly ConcurrentDictionary<string, Lazy<ValidationTable>> Computed = new(StringComparer.Ordinal);

    private static ValidationTable Compute(string name) => Computed.GetOrAdd(name, n => new Lazy<ValidationTable>(() => Validations.Compute(n))).Value;

    [Theory]
    [MemberData(nameof(Names))]
    public void ItsPageShowsWhatIsComputedNow(string name)
    {
        var table = Compute(name);
        if (table.Skipped.Length > 0)
            Assert.Skip(table.Skipped);
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Plenum.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        Assert.Equal(File.ReadAllText(Path.Combine(folder.FullName, "docs", "replication", name + ".md")), ReplicationPage.Of(table));
        var keys = File.ReadAllText(Path.Combine(folder.FullName, "docs", "references.bib"));
        var named = Regex.Matches(ReplicationPage.Of(table).Split("References")[1], "`(?<key>[A-Za-z0-9]+)`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.NotEmpty(named);
        Assert.All(named, m => Assert.Contains("{" + m.Groups["key"].Value + ",", keys, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reproduces(string name)
    {
        var table = Compute(name);
        if (table.Skipped.Length > 0)
            Assert.Skip(table.Skipped);
        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, row => Assert.True(
            row.Reproduces, $"{row.Place} {row.Measure}: {row.Computed}, published {row.Printed?.Published}"));
        Assert.All(table.Rows, row => Assert.True(
            row.Unchanged, $"{row.Place} {row.Measure}: {row.Computed}, was {row.Printed?.Pinned}"));
        Assert.All(table.Checks, check => Assert.True(check.Holds, check.Text));
        Assert.True(table.Holds);
    }

    /// <summary>Mexico's +1.31 % is a first-order sum; the exact change in the same equilibrium is +0.0073 %.</summary>
    [Fact]
    public void TheExactWelfareOfNaftaIsNotThePublishedOne()
    {
        var table = Compute("nafta");
        if (table.Skipped.Length > 0)
            Assert.Skip(table.Skipped);
        double Of(string place) => table.Rows.Single(r => r.Place == place && r.Measure == "real_income").Computed;
        Assert.Equal(0.0073, Of("MEX"), 5e-5);
        Assert.Equal(-0.1101, Of("CAN"), 5e-5);
        Assert.Equal(0.0741, Of("USA"), 5e-5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryPrintedNumberSaysHowSureItIs(string name)
    {
        if (name is AutarkyTable.Name or ChipsTable.Name)
            return; // A formula stands beside the first, the numbers of chip-ban beside the second.
        var lines = PublishedTables.Read(name);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(line.Published is null ? "" : line.Mark, line.Mark));
        Assert.Equal(lines.Count, lines.Select(line => (line.Place, line.Measure)).Distinct().Count());
    }

    [Fact]
    public void AWrongNumberWouldBeNoticed()
    {
        var printed = new PublishedNumber("AAA", "real_wage", 1.72, "V", 0.005, 1.7153, "");
        Assert.True(new ValidationRow("AAA", "real_wage", 1.7153, printed).Reproduces);
        Assert.True(new ValidationRow("AAA", "real_wage", 1.7153, printed).Unchanged);
        Assert.False(new ValidationRow("AAA", "real_wage", 1.7253, printed).Reproduces);
        Assert.False(new ValidationRow("AAA", "real_wage", 1.71531, printed).Unchanged);
        Assert.False(new ValidationRow("AAA", "real_wage", double.NaN, printed).Reproduces);
        Assert.False(new ValidationRow("AAA", "real_wage", double.NaN, printed).Unchanged);
    }

    [Fact]
    public void AnUnknownTableIsRefusedWithTheNearest()
    {
        var refusal = Assert.Throws<BadInputException>(() => Validations.Compute("nafta-fixed"));
        Assert.Contains("nafta-fixed-deficits", refusal.Message, StringComparison.Ordinal);
    }
}
