namespace Plenum.Web.Record;

/// <summary>Addresses inside the page of evidence, for every page that uses a piece of it.</summary>
public static class RecordLinks
{
    /// <summary>A claim.</summary>
    public static string Claim(string id) => $"{RecordQuestion.Page}#claim-{id}";

    /// <summary>A forum with its seats.</summary>
    public static string Forum(string id) => $"{RecordQuestion.Page}?view=forums#forum-{id}";

    /// <summary>A control or rule.</summary>
    public static string Measure(string id) => $"{RecordQuestion.Page}?view=measures#measure-{id}";

    /// <summary>A source.</summary>
    public static string Source(string id) => $"{RecordQuestion.Page}?view=sources#src-{id}";

    /// <summary>A source where the library has it; null where it has not.</summary>
    public static string? KnownSource(string id) =>
        Data.Evidence.EvidenceLibrary.Embedded.Sources.Any(s => s.Id == id) ? Source(id) : null;
}
