namespace Plenum.Parameters;

/// <summary>How long after a shock: a coherent bundle of trade elasticities, nests and mobility.</summary>
/// <param name="Name">Its word: short, medium, long.</param>
/// <param name="Title">What it is called in a sentence.</param>
/// <param name="Description">What can and cannot yet be rearranged.</param>
/// <param name="Settings">The parameters it sets.</param>
/// <param name="Grade">Grade of the evidence behind it, A to D.</param>
/// <param name="Reference">Where its values come from.</param>
public sealed record Horizon(
    string Name, string Title, string Description, IReadOnlyList<ParameterSetting> Settings, string Grade, string Reference)
{
    /// <summary>The settings whose names nobody set explicitly: what a person sets wins over a bundle.</summary>
    public IReadOnlyList<ParameterSetting> Beside(IEnumerable<ParameterSetting> explicitly)
    {
        var own = explicitly.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        return [.. Settings.Where(s => !own.Contains(s.Name))];
    }
}
