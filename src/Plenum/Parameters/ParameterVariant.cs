using Plenum.Uncertainty;

namespace Plenum.Parameters;

/// <summary>A default of its own for one kind of subject, for instance forums that bind.</summary>
/// <param name="Kind">The kind, such as <c>binding</c>.</param>
/// <param name="Value">Central value.</param>
/// <param name="Belief">What is believed about it, or null.</param>
public sealed record ParameterVariant(string Kind, ParameterValue Value, Distribution? Belief);
