using System.Globalization;

namespace Plenum.Mutants;

/// <summary>What a test does without a mutant.</summary>
/// <param name="Test">Its name.</param>
/// <param name="Seconds">Processor time once everything is warm.</param>
/// <param name="FirstSeconds">Processor time of the first run, static fields included.</param>
/// <param name="Seen">Mutants it comes by each time.</param>
/// <param name="SeenFirst">Mutants it comes by the first time alone.</param>
internal sealed record TestRecord(string Test, double Seconds, double FirstSeconds, HashSet<int> Seen, HashSet<int> SeenFirst)
{
    /// <summary>Reads a line of a worker's log.</summary>
    public static TestRecord Read(string[] line) => new(
        line[1], double.Parse(line[2], CultureInfo.InvariantCulture), double.Parse(line[3], CultureInfo.InvariantCulture), Ids(line[4]), Ids(line[5]));

    private static HashSet<int> Ids(string list) =>
        [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}
