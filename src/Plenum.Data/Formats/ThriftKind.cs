namespace Plenum.Data.Formats;

/// <summary>The kind of a field: its type on the wire, for lists that of the elements, for structures what they hold.</summary>
/// <param name="Type">Type on the wire; <see cref="Bool"/> stands for both of its types.</param>
/// <param name="Element">Type of a list's elements; 0 for all others.</param>
/// <param name="Inner">What the structure, or each structure of the list, holds; null for anything.</param>
internal sealed record ThriftKind(byte Type, byte Element = 0, ThriftShape? Inner = null)
{
    public const byte True = 1, False = 2, Byte = 3, I16 = 4, I32 = 5, I64 = 6, Double = 7, Binary = 8, List = 9, Set = 10, Map = 11, Struct = 12, Uuid = 13;

    /// <summary>A truth value: its two values are two types.</summary>
    public const byte Bool = True;

    /// <summary>A list of a simple type.</summary>
    public static ThriftKind ListOf(byte element) => new(List, element);

    /// <summary>A list of structures.</summary>
    public static ThriftKind ListOf(ThriftShape inner) => new(List, Struct, inner);

    /// <summary>A structure.</summary>
    public static ThriftKind Of(ThriftShape inner) => new(Struct, 0, inner);

    /// <summary>A simple type.</summary>
    public static implicit operator ThriftKind(byte type) => new(type);
}
