namespace Plenum.Web.Table;

/// <summary>The path at central parameters, in percent of the baseline path, as <c>plenum path</c> prints it.</summary>
/// <param name="Years">Calendar years.</param>
/// <param name="RealIncome">By year, then region.</param>
/// <param name="AiKnowledge">By year, then region.</param>
/// <param name="WorldRealIncome">By year.</param>
/// <param name="WorldAiKnowledge">By year.</param>
/// <param name="Growth">Yearly growth of AI knowledge in the baseline, for delays.</param>
public sealed record PathNumbers(
    IReadOnlyList<int> Years, IReadOnlyList<double[]> RealIncome, IReadOnlyList<double[]> AiKnowledge,
    IReadOnlyList<double> WorldRealIncome, IReadOnlyList<double> WorldAiKnowledge, double Growth);
