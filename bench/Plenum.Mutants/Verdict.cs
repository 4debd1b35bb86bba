namespace Plenum.Mutants;

/// <summary>What came of a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Status">killed, timeout, crash, survived or unreached (no test comes by).</param>
/// <param name="Test">The test that noticed, if one did.</param>
internal sealed record Verdict(Mutant Mutant, string Status, string Test)
{
    /// <summary>Whether the tests noticed.</summary>
    public bool Killed => Status is "killed" or "timeout" or "crash";

    /// <summary>A line of the file of verdicts.</summary>
    public string Line => $"{Status}\t{Mutant}\t{Test}\t{Mutant.Key.ReplaceLineEndings(" ")}";
}
