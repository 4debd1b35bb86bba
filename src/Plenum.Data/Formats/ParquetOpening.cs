using System.Buffers.Binary;
using Parquet;

namespace Plenum.Data.Formats;

/// <summary>
/// Opens Parquet files that may be damaged. The library reads on without end where a number of the footer runs past the end of
/// the file, so the footer is walked first and the end of the stream is an error.
/// </summary>
internal static class ParquetOpening
{
    private static ReadOnlySpan<byte> Mark => "PAR1"u8;

    /// <summary>Opens a file; the stream stays open when the reader is disposed.</summary>
    /// <param name="stream">A stream that can seek.</param>
    /// <exception cref="InvalidDataException">It is no Parquet file, or its footer is damaged.</exception>
    public static async Task<ParquetReader> Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Check(stream);
        return await ParquetReader.CreateAsync(new EndingStream(stream), leaveStreamOpen: true).ConfigureAwait(false);
    }

    private static void Check(Stream stream)
    {
        // Mark, data, footer, length of the footer, mark.
        var tail = new byte[8];
        if (stream.Length < 2 * Mark.Length + 4)
            throw new InvalidDataException("it is too short");
        stream.Position = 0;
        stream.ReadExactly(tail, 0, 4);
        var marked = tail.AsSpan(0, 4).SequenceEqual(Mark);
        stream.Position = stream.Length - 8;
        stream.ReadExactly(tail);
        if (!marked || !tail.AsSpan(4).SequenceEqual(Mark))
            throw new InvalidDataException("it does not begin and end with PAR1");
        var length = BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (length <= 0 || length > stream.Length - 12)
            throw new InvalidDataException("its footer has no place in it");
        var footer = new byte[length];
        stream.Position = stream.Length - 8 - length;
        stream.ReadExactly(footer);
        stream.Position = 0;
        ThriftWalk.Require(footer, ParquetShapes.File);
    }
}
