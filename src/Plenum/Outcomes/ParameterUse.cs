namespace Plenum.Outcomes;

/// <summary>One parameter of a run, as readers see it.</summary>
/// <param name="Name">Name, as in <c>--set</c>.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Central">Central value as text.</param>
/// <param name="Belief">Distribution in words.</param>
/// <param name="Grade">A replicated causal, B single causal or structural, C cross-section or model output, D judgement.</param>
/// <param name="Reference">Where it comes from, or <c>assumption</c>.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record ParameterUse(
    string Name, string Unit, string Central, string Belief, string Grade, string Reference, string Meaning);
