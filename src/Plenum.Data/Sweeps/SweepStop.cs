namespace Plenum.Data.Sweeps;

/// <summary>
/// Stop drawing once every mean over draws is known well enough: half the width of its 95 % interval, in the unit of the
/// outcome, is at most <paramref name="HalfWidth"/>.
/// </summary>
/// <param name="HalfWidth">Half the width of the interval.</param>
/// <param name="Every">Shards between two looks; whether to stop depends on whole blocks of shards only, never on who was first.</param>
public sealed record SweepStop(double HalfWidth, int Every);
