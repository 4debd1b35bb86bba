namespace Plenum.Evidence;

/// <summary>A checkable statement of the essay, in our paraphrase, with its verdict.</summary>
/// <param name="Id">C01 to C69, in the order of the text.</param>
/// <param name="Text">The claim in our words.</param>
/// <param name="Quote">At most a few words of the essay where the wording itself matters; mostly empty.</param>
/// <param name="Topic">Topic, for filters.</param>
/// <param name="Subject">Who or what it is about.</param>
/// <param name="Measure">What is claimed of it.</param>
/// <param name="Value">The essay's value, as text.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Year">Year the claim speaks of.</param>
/// <param name="EssaySource">The source the essay names; may be empty.</param>
/// <param name="CheckedAgainst">What the claim was held against.</param>
/// <param name="SourceId">The source of the verdict.</param>
/// <param name="Verdict">The recorded verdict.</param>
/// <param name="CorrectedValue">The better figure or wording; may be empty.</param>
/// <param name="Note">Reasons, second sources, gaps.</param>
/// <param name="Story">The story in plain words where the record contradicts the claim.</param>
/// <param name="Recomputed">True when the product computes a result for it from data.</param>
/// <param name="Mark">Status, confidence and date of the check.</param>
public sealed record Claim(
    string Id, string Text, string Quote, string Topic, string Subject, string Measure, string Value, string Unit, string Year,
    string EssaySource, string CheckedAgainst, string SourceId, Verdict Verdict, string CorrectedValue, string Note, string Story,
    bool Recomputed, EvidenceMark Mark);
