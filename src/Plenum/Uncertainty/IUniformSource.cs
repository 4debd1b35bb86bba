namespace Plenum.Uncertainty;

/// <summary>
/// Points of the unit cube, one a draw. A pure function of (seed, draw): draw k is the same whatever was asked before and
/// however many draws a run has.
/// </summary>
public interface IUniformSource
{
    /// <summary>Number of coordinates of a point.</summary>
    int Dimensions { get; }

    /// <summary>Writes point number <paramref name="draw"/> (from 0) to <paramref name="u"/>; every coordinate lies strictly inside (0, 1).</summary>
    /// <param name="draw">The draw, from 0.</param>
    /// <param name="u">Receives <see cref="Dimensions"/> coordinates.</param>
    void Fill(int draw, Span<double> u);
}
