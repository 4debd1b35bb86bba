namespace Plenum.Outcomes;

/// <summary>
/// One layer of the answer at the horizon. Layers are rows of their own: a control or a retaliation is somebody's separate
/// decision and never stands for the empty seat.
/// </summary>
/// <param name="Variant">Its name in results.</param>
/// <param name="Title">A few words for a table.</param>
/// <param name="Meaning">One sentence on what is and is not in it.</param>
/// <param name="PartOfScenario">False for decisions that are shown beside the scenario.</param>
/// <param name="FocusRealIncome">Real income of the country in focus, percent.</param>
/// <param name="WorldRealIncome">Real income of the world, percent.</param>
/// <param name="FocusAiKnowledge">AI knowledge of the country in focus, percent.</param>
/// <param name="WorldAiKnowledge">AI knowledge of the world, percent.</param>
/// <param name="FocusDelay">Delay of AI knowledge in the country in focus, months.</param>
/// <param name="WorldDelay">Delay of AI knowledge in the world, months.</param>
public sealed record LayerResult(
    string Variant,
    string Title,
    string Meaning,
    bool PartOfScenario,
    OutcomeRange FocusRealIncome,
    OutcomeRange WorldRealIncome,
    OutcomeRange FocusAiKnowledge,
    OutcomeRange WorldAiKnowledge,
    OutcomeRange FocusDelay,
    OutcomeRange WorldDelay);
