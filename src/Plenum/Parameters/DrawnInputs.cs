namespace Plenum.Parameters;

/// <summary>Everything uncertain, decided for one draw.</summary>
/// <param name="Draw">Number of the draw, from 0; −1 for a point that belongs to none.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="ScenarioNumbers">One value for each of the scenario's variables, in their order.</param>
public sealed record DrawnInputs(int Draw, ParameterSet Parameters, IReadOnlyList<double> ScenarioNumbers);
