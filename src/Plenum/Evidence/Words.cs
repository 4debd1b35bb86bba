namespace Plenum.Evidence;

/// <summary>The words that the evidence files use for the model's enumerations.</summary>
public static class Words
{
    private static readonly string[] Confidences = ["low", "medium", "high"];
    private static readonly string[] VerdictWords = ["supported", "partly", "contradicted", "not verifiable here"];

    /// <summary>Legal words for a confidence, least sure first.</summary>
    public static IReadOnlyList<string> AllConfidences => Confidences;

    /// <summary>Legal words for a verdict.</summary>
    public static IReadOnlyList<string> AllVerdicts => VerdictWords;

    /// <summary>The word of a confidence.</summary>
    public static string Of(Confidence confidence) => Confidences[(int)confidence];

    /// <summary>The word of a verdict.</summary>
    public static string Of(Verdict verdict) => VerdictWords[(int)verdict];

    /// <summary>Reads a confidence; null when the word is not legal.</summary>
    public static Confidence? Confidence(string word) => Array.IndexOf(Confidences, word) is var i and >= 0 ? (Confidence)i : null;

    /// <summary>Reads a verdict; null when the word is not legal.</summary>
    public static Verdict? Verdict(string word) => Array.IndexOf(VerdictWords, word) is var i and >= 0 ? (Verdict)i : null;
}
