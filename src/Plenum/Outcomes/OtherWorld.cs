using Plenum.Parameters;
using Plenum.Worlds;

namespace Plenum.Outcomes;

/// <summary>A second world on which a run solves its scenario once, at central parameters: does the answer hang on the data?</summary>
/// <param name="World">The world.</param>
/// <param name="Parameters">The parameters in force on it, settings included.</param>
public sealed record OtherWorld(World World, ParameterSet Parameters);
