using Plenum.Uncertainty;

namespace Plenum.Parameters;

/// <summary>A parameter set by a scenario or on the command line.</summary>
/// <param name="Name">Full name, such as <c>diffusion.beta</c>.</param>
/// <param name="Word">The value as written, for words such as <c>suppliers</c>; empty when <paramref name="Belief"/> says it.</param>
/// <param name="Belief">The number or distribution, or null when the value is a word (or empty).</param>
/// <param name="Place">Where it was set.</param>
public sealed record ParameterSetting(string Name, string Word, Distribution? Belief, string Place = "");
