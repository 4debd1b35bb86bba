using System.Runtime.CompilerServices;
using System.Text;
using Plenum.Checks;

namespace Plenum.Data.Worlds.Tables;

/// <summary>Finds the position of a code from its UTF-8 bytes; one instance a column, because it remembers the last hit.</summary>
internal sealed class CodeIndex
{
    private readonly string _what;
    private readonly IReadOnlyList<string> _codes;
    private readonly byte[][] _bytes;
    private readonly int[] _slots;
    private int _last;

    /// <summary>Indexes <paramref name="codes"/>, which are distinct.</summary>
    /// <param name="what">What a code names, for messages, such as <c>region</c>.</param>
    /// <param name="codes">The legal codes in order.</param>
    public CodeIndex(string what, IReadOnlyList<string> codes)
    {
        _what = what;
        _codes = codes;
        _bytes = [.. codes.Select(Encoding.UTF8.GetBytes)];
        var size = 16;
        while (size < codes.Count * 4)
            size *= 2;
        _slots = new int[size];
        for (var i = 0; i < _bytes.Length; i++)
        {
            var slot = Hash(_bytes[i]) & (size - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (size - 1);
            _slots[slot] = i + 1;
        }
    }

    /// <summary>Position of the code in the current row of <paramref name="rows"/>.</summary>
    /// <exception cref="BadInputException">The code is unknown.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(TableRows rows, int column)
    {
        var code = rows.Bytes(column);
        if (_last < _bytes.Length && code.SequenceEqual(_bytes[_last]))
            return _last;
        var mask = _slots.Length - 1;
        for (var slot = Hash(code) & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (code.SequenceEqual(_bytes[_slots[slot] - 1]))
                return _last = _slots[slot] - 1;
        }

        var text = rows.Text(column);
        throw new BadInputException($"unknown {_what} \"{text}\" ({Nearest.Phrase(text, _codes)})", rows.Place(column));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var b in bytes)
            hash = (hash ^ b) * 16777619u;
        return (int)(hash ^ (hash >> 15)) & int.MaxValue;
    }
}
