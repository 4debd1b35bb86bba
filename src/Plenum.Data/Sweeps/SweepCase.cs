namespace Plenum.Data.Sweeps;

/// <summary>One counterfactual of a sweep, by where it lies in the grid.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Instrument">Index of the instrument.</param>
/// <param name="Rows">Row of each axis, −1 where the instrument does not use it.</param>
/// <param name="Setting">Index of the combination of <c>set</c> values.</param>
/// <param name="Draw">The draw, or −1 at central values.</param>
public sealed record SweepCase(long Number, int Instrument, IReadOnlyList<int> Rows, int Setting, int Draw);
