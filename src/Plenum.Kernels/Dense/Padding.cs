namespace Plenum.Kernels.Dense;

/// <summary>Row lengths rounded up to whole vectors; the padding is zero, so kernels need no remainder loops.</summary>
public static class Padding
{
    /// <summary><paramref name="length"/> rounded up to a multiple of 8, whole vectors of doubles and of floats.</summary>
    public static int Round(int length) => (length + 7) & ~7;
}
