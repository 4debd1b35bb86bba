namespace Plenum.Evidence;

/// <summary>One member of China's Artificial Intelligence Industry Alliance in the annotated list of March 2020.</summary>
/// <param name="Type">Industry, Academia, Government or another type.</param>
/// <param name="Focus">Estimated focus: <c>Focused on AI</c>, <c>Diversified</c> or <c>n/a</c>.</param>
/// <param name="Category">AI product or service category; <c>n/a</c> for most.</param>
public sealed record AllianceMember(string Type, string Focus, string Category)
{
    /// <summary>True for firms whose business is AI itself.</summary>
    public bool FocusedOnAi => Focus == "Focused on AI";
}
