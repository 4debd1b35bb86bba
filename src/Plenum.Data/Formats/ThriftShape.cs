namespace Plenum.Data.Formats;

/// <summary>What a structure in Thrift's compact protocol may hold: kinds by field number. Numbers that are not there may hold anything.</summary>
internal sealed class ThriftShape : Dictionary<int, ThriftKind>;
