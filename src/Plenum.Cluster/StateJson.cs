using System.Text.Json;
using Orleans.Storage;

namespace Plenum.Cluster;

/// <summary>The coordinator's state as plain JSON: readable in Redis, and tied to no type name.</summary>
internal sealed class StateJson : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input));

    /// <inheritdoc/>
    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToArray());
}
