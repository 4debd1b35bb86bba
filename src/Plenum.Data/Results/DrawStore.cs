using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Plenum.Data.Results;

/// <summary>
/// Finished draws of a run that is under way, one record a draw, so that an interruption loses nothing: a rerun of the same
/// run reads them and solves the rest. A torn or foreign record is never read.
/// </summary>
/// <remarks>
/// Head: the text <c>plenum-draws-1</c>, 32 bytes of fingerprint, the number of values a draw. Record: draw, values, and the
/// first eight bytes of the SHA-256 of both. All numbers little-endian.
/// </remarks>
public sealed class DrawStore : IDisposable
{
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("plenum-draws-1");

    private readonly FileStream _file;
    private readonly Lock _gate = new();
    private readonly int _values;

    private DrawStore(FileStream file, int values) => (_file, _values) = (file, values);

    /// <summary>Opens the store, or starts it anew where it belongs to another run.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fingerprint">32 bytes that name the run: world, scenarios, settings, seed, years, version.</param>
    /// <param name="values">Numbers a draw.</param>
    /// <param name="finished">The draws found, by number.</param>
    public static DrawStore Open(string path, byte[] fingerprint, int values, out SortedDictionary<int, double[]> finished)
    {
        ArgumentNullException.ThrowIfNull(fingerprint);
        finished = [];
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            var head = new byte[Magic.Length + fingerprint.Length + 4];
            Magic.CopyTo(head, 0);
            fingerprint.CopyTo(head, Magic.Length);
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(head.Length - 4), values);
            var found = new byte[head.Length];
            if (file.ReadAtLeast(found, found.Length, throwOnEndOfStream: false) < head.Length || !found.AsSpan().SequenceEqual(head))
            {
                file.SetLength(0);
                file.Position = 0;
                file.Write(head);
                file.Flush(flushToDisk: true);
            }
            else
            {
                ReadAll(file, values, finished);
            }

            return new DrawStore(file, values);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds a draw. Safe from several threads.</summary>
    public void Add(int draw, ReadOnlySpan<double> values)
    {
        if (values.Length != _values)
            throw new ArgumentException($"a draw has {_values} numbers, got {values.Length}", nameof(values));
        var record = new byte[RecordLength(_values)];
        BinaryPrimitives.WriteInt32LittleEndian(record, draw);
        for (var k = 0; k < values.Length; k++)
            BinaryPrimitives.WriteDoubleLittleEndian(record.AsSpan(4 + (8 * k)), values[k]);
        SHA256.HashData(record.AsSpan(0, record.Length - 8)).AsSpan(0, 8).CopyTo(record.AsSpan(record.Length - 8));
        lock (_gate)
        {
            _file.Write(record);
            _file.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static void ReadAll(FileStream file, int values, SortedDictionary<int, double[]> finished)
    {
        var record = new byte[RecordLength(values)];
        var good = file.Position;
        while (file.ReadAtLeast(record, record.Length, throwOnEndOfStream: false) == record.Length
            && SHA256.HashData(record.AsSpan(0, record.Length - 8)).AsSpan(0, 8).SequenceEqual(record.AsSpan(record.Length - 8)))
        {
            var draw = new double[values];
            for (var k = 0; k < values; k++)
                draw[k] = BinaryPrimitives.ReadDoubleLittleEndian(record.AsSpan(4 + (8 * k)));
            finished[BinaryPrimitives.ReadInt32LittleEndian(record)] = draw;
            good = file.Position;
        }

        // Whatever follows the last whole record was cut off in the middle.
        file.SetLength(good);
        file.Position = good;
    }

    private static int RecordLength(int values) => 4 + (8 * values) + 8;
}
