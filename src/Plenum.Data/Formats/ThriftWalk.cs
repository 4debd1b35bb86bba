using static Plenum.Data.Formats.ThriftKind;

namespace Plenum.Data.Formats;

/// <summary>Walks bytes in Thrift's compact protocol, as Apache Thrift describes it, without keeping anything: every length must fit and every type be as expected.</summary>
internal ref struct ThriftWalk
{
    // Far deeper than a Parquet footer goes.
    private const int Deepest = 32;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _at;
    private int _depth;

    private ThriftWalk(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    private readonly int Left => _bytes.Length - _at;

    /// <summary>Requires that <paramref name="bytes"/> are one structure of a shape and nothing else.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    public static void Require(ReadOnlySpan<byte> bytes, ThriftShape shape)
    {
        var walk = new ThriftWalk(bytes);
        walk.Structure(shape);
        if (walk.Left != 0)
            throw Damaged();
    }

    private void Structure(ThriftShape? shape)
    {
        if (++_depth > Deepest)
            throw Damaged();
        short field = 0;
        while (Next() is var head && head != 0)
        {
            // The upper four bits count on from the last field; none of them set: the number follows.
            var type = (byte)(head & 0x0f);
            field = head >> 4 is var step && step != 0 ? (short)(field + step) : Zigzag(Number());
            var kind = shape?[field];
            if (kind is not null && !Is(type, kind.Type))
                throw Damaged();
            Value(type, kind, inList: false);
        }

        _depth--;
    }

    private void Value(byte type, ThriftKind? kind, bool inList)
    {
        switch (type)
        {
            case True or False:
                Skip(inList ? 1UL : 0);
                break;
            case ThriftKind.Byte:
                Skip(1);
                break;
            case I16 or I32 or I64:
                Number();
                break;
            case ThriftKind.Double:
                Skip(8);
                break;
            case Uuid:
                Skip(16);
                break;
            case Binary:
                Skip(Number());
                break;
            case List or Set:
                Elements(kind);
                break;
            case Map:
                Pairs();
                break;
            case Struct:
                Structure(kind?.Inner);
                break;
            default:
                throw Damaged();
        }
    }

    private void Elements(ThriftKind? kind)
    {
        var head = Next();
        var type = (byte)(head & 0x0f);
        var count = head >> 4 is var small && small < 15 ? (ulong)small : Number();
        // Each element has a byte at least, so a count beyond what is left is none.
        if (count > (ulong)Left || (kind is not null && count > 0 && !Is(type, kind.Element)))
            throw Damaged();
        // Lists that are known hold simple values or structures, never lists: what they say of their elements serves each.
        for (var k = 0UL; k < count; k++)
            Value(type, kind, inList: true);
    }

    private void Pairs()
    {
        var count = Number();
        if (count == 0)
            return;
        var types = Next();
        if (count > (ulong)Left)
            throw Damaged();
        for (var k = 0UL; k < count; k++)
        {
            Value((byte)(types >> 4), null, inList: true);
            Value((byte)(types & 0x0f), null, inList: true);
        }
    }

    private byte Next() => _at < _bytes.Length ? _bytes[_at++] : throw Damaged();

    private void Skip(ulong count)
    {
        if (count > (ulong)Left)
            throw Damaged();
        _at += (int)count;
    }

    private ulong Number()
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Next();
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
                return value;
        }

        throw Damaged();
    }

    private static bool Is(byte type, byte wanted) => type == wanted || (type == False && wanted == Bool);

    private static short Zigzag(ulong number) => (short)((long)(number >> 1) ^ -(long)(number & 1));

    private static InvalidDataException Damaged() => new("its footer is damaged");
}
