namespace Plenum.Evidence;

/// <summary>One AI model of the Epoch data.</summary>
/// <param name="Name">Name of the model.</param>
/// <param name="Organization">Who made it.</param>
/// <param name="Countries">Distinct codes of its makers; empty where not recorded.</param>
/// <param name="OrgClass"><c>industry</c>, <c>academia</c>, <c>industry_academia</c> or another class.</param>
/// <param name="Date">Publication date, ISO; may be empty.</param>
/// <param name="TrainingFlop">Training compute in operations, or null.</param>
/// <param name="Access">Access class in Epoch's words; may be empty.</param>
/// <param name="BaseModel">The model it was derived from; may be empty.</param>
/// <param name="Notable">Counted as notable by Epoch.</param>
public sealed record AiModel(
    string Name, string Organization, IReadOnlyList<string> Countries, string OrgClass, string Date, double? TrainingFlop,
    string Access, string BaseModel, bool Notable = true)
{
    /// <summary>Year of publication, or 0 where the date is not recorded.</summary>
    public int Year => Date.Length >= 4 && int.TryParse(Date.AsSpan(0, 4), out var year) ? year : 0;

    /// <summary>True when its weights can be downloaded, under whatever licence.</summary>
    public bool OpenWeights => Access.StartsWith("Open weights", StringComparison.Ordinal);
}
