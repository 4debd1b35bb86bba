using Plenum.Data.Cases;
using Plenum.Knowledge;

namespace Plenum.Web.Builder;

/// <summary>A scenario of a visitor, solved at central parameters.</summary>
/// <param name="Given">World, scenario and parameters.</param>
/// <param name="Now">The static equilibrium.</param>
/// <param name="WorldNow">The world's real income there, as a change.</param>
/// <param name="Path">The path, or null while it is being solved.</param>
public sealed record ScenarioAnswer(Case Given, StaticResult Now, double WorldNow, WorldPath? Path);
