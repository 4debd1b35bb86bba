using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Plenum.Kernels.Dense;

/// <summary>Transposes between <c>[country][sector]</c> and <c>[sector][country]</c> planes with padded rows.</summary>
public static class Transpose
{
    /// <summary>target[c][r] = source[r][c] for the rows × columns of the source; padding is left alone.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(
        ReadOnlySpan<double> source, int sourceStride, Span<double> target, int targetStride, int rows, int columns)
    {
        Debug.Assert(source.Length >= rows * sourceStride && target.Length >= columns * targetStride);
        for (var r = 0; r < rows; r++)
        {
            var line = source.Slice(r * sourceStride, columns);
            var at = r;
            for (var c = 0; c < line.Length; c++)
            {
                target[at] = line[c];
                at += targetStride;
            }
        }
    }
}
