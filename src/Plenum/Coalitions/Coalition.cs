using System.Numerics;
using System.Runtime.InteropServices;

namespace Plenum.Coalitions;

/// <summary>A set of players: bit m is set when player number m (from 0) is a member.</summary>
/// <param name="Mask">The bits; 0 is the empty coalition.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Coalition(uint Mask)
{
    /// <summary>Most players a game may have: the bits of a mask less the sign-like top bit.</summary>
    public const int MostPlayers = 31;

    /// <summary>Nobody.</summary>
    public static Coalition Empty { get; }

    /// <summary>Number of members.</summary>
    public int Size => BitOperations.PopCount(Mask);

    /// <summary>
    /// The coalition without its lowest-numbered player: the only coalition a solve of this one may start from. The empty
    /// coalition is its own parent.
    /// </summary>
    public Coalition Parent => new(Mask & (Mask - 1));

    /// <summary>All of <paramref name="players"/> players.</summary>
    public static Coalition Grand(int players)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(players);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MostPlayers);
        return new((1u << players) - 1);
    }

    /// <summary>True when <paramref name="player"/> is a member.</summary>
    public bool Contains(int player) => (Mask >> player & 1) == 1;

    /// <summary>This coalition and <paramref name="player"/>.</summary>
    public Coalition With(int player) => new(Mask | (1u << player));

    /// <summary>This coalition without <paramref name="player"/>.</summary>
    public Coalition Without(int player) => new(Mask & ~(1u << player));

    /// <summary>The members in increasing order.</summary>
    public IEnumerable<int> Members()
    {
        for (var rest = Mask; rest != 0; rest &= rest - 1)
            yield return BitOperations.TrailingZeroCount(rest);
    }

    /// <summary>
    /// The coalitions whose <see cref="Parent"/> is this one: itself and one player below its lowest, of
    /// <paramref name="players"/> in all. Walking them depth first visits every coalition once, each after its parent.
    /// </summary>
    public IEnumerable<Coalition> Children(int players)
    {
        var lowest = Mask == 0 ? players : BitOperations.TrailingZeroCount(Mask);
        for (var m = 0; m < lowest; m++)
            yield return With(m);
    }

    /// <summary>The members' numbers, such as <c>{0, 2, 5}</c>.</summary>
    public override string ToString() => $"{{{string.Join(", ", Members())}}}";
}
