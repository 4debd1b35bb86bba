using System.Buffers.Binary;
using System.IO.Compression;
using Plenum.Checks;
using Plenum.Data.Worlds.Tables;

namespace Plenum.Data.Worlds.Packages;

/// <summary>Opens a table of a package whatever its form, and refuses damaged files.</summary>
internal static class TableFile
{
    /// <summary>Endings of table files, the plain one first.</summary>
    public static readonly string[] Endings = [".csv", ".csv.gz", ".parquet"];

    /// <summary>Opens one file.</summary>
    /// <exception cref="BadInputException">The file is damaged or has no known ending.</exception>
    public static TableRows Open(PackageFiles files, string path)
    {
        var raw = ReadAll(files, path, out var length);
        return Open(files.Show(path), raw, length);
    }

    /// <summary>Opens a file whose bytes are at hand.</summary>
    /// <param name="name">Name for messages; its ending says the form.</param>
    /// <param name="raw">The bytes, owned by the table from now on.</param>
    /// <param name="length">Bytes used.</param>
    /// <exception cref="BadInputException">The file is damaged.</exception>
    public static TableRows Open(string name, byte[] raw, int length)
    {
        if (name.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase))
        {
            using var stream = new MemoryStream(raw, 0, length, writable: false);
            return ParquetRows.Open(name, stream);
        }

        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            raw = Unzip(name, raw, ref length);
        return new CsvRows(name, raw, length);
    }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="BadInputException">The archive it lies in is damaged.</exception>
    public static byte[] ReadAll(PackageFiles files, string path, out int length)
    {
        try
        {
            using var stream = files.Open(path);
            using var memory = new MemoryStream(stream.CanSeek ? checked((int)stream.Length) : 1 << 16);
            stream.CopyTo(memory);
            length = (int)memory.Length;
            return memory.GetBuffer();
        }
        catch (InvalidDataException e)
        {
            throw new BadInputException("the archive is damaged", files.Show(path), "Write or download it again", e);
        }
    }

    private static byte[] Unzip(string name, byte[] raw, ref int length)
    {
        // The last four bytes of a gzip file are its length unpacked: the right capacity, and the proof that nothing is cut off,
        // which the decompressor does not ask for.
        var promised = length >= 18 ? BinaryPrimitives.ReadUInt32LittleEndian(raw.AsSpan(length - 4)) : 0;
        try
        {
            using var memory = new MemoryStream(promised <= (long)length * 1100 && promised < int.MaxValue ? (int)promised : 0);
            using (var gzip = new GZipStream(new MemoryStream(raw, 0, length, writable: false), CompressionMode.Decompress))
                gzip.CopyTo(memory);
            if (length < 18 || (uint)memory.Length != promised)
                throw new InvalidDataException("cut off");
            length = (int)memory.Length;
            return memory.GetBuffer();
        }
        catch (InvalidDataException e)
        {
            throw new BadInputException("the compressed file is damaged or cut off", name, "Write or download it again, as one gzip member", e);
        }
    }
}
