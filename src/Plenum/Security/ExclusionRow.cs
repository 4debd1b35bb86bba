using Plenum.Outcomes;

namespace Plenum.Security;

/// <summary>
/// What one decision takes from one place, what it costs everybody else, and therefore what a percent taken would have to be
/// worth to them. Changes are in percent, money in the world's unit a year.
/// </summary>
/// <param name="Variant">The decision's name in results.</param>
/// <param name="Title">A few words for a table.</param>
/// <param name="Place">Code of the place something is taken from: a region, or a group as <c>group:NAME</c>.</param>
/// <param name="Draws">Number of draws; 0 at central parameters.</param>
/// <param name="Denied">−100 ln of the place's AI knowledge: the percent taken away; negative where it gains.</param>
/// <param name="OthersCost">Cost to everybody but the place; negative where they gain.</param>
/// <param name="WorldCost">Cost to the world, the place included.</param>
/// <param name="PerPercent">Cost to everybody else per percent taken, over the draws that take something.</param>
/// <param name="Defined">In how many draws something is taken; 1 or 0 at central parameters.</param>
public sealed record ExclusionRow(
    string Variant, string Title, string Place, int Draws, OutcomeRange Denied, OutcomeRange OthersCost, OutcomeRange WorldCost,
    OutcomeRange PerPercent, int Defined)
{
    /// <summary>False when most draws take nothing: then there is no price to name.</summary>
    public bool HasPrice => Draws == 0 ? Defined > 0 : 2 * Defined >= Draws;
}
