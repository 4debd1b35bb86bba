using DuckDB.NET.Data;
using Plenum.Checks;
using Plenum.Data.Formats;
using Plenum.Data.Worlds;
using Plenum.Data.Worlds.Tables;
using Plenum.Tests.Batteries;

namespace Plenum.Tests.Data.Formats;

/// <summary>A damaged Parquet file is refused or read, and soon; files of other writers are read.</summary>
public sealed class ParquetOpeningTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-parquet-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // The library took the end of a footer for a byte that says there is more, and read on for ever.
    [Fact]
    public void NoByteOfAFooterMakesTheReaderGoOnForEver()
    {
        var good = Small();
        var footer = BitConverter.ToInt32(good, good.Length - 8);
        var tried = 0;
        var work = new Thread(() =>
        {
            for (var at = good.Length - 8 - footer; at < good.Length; at++)
            {
                foreach (byte value in (byte[])[0x00, 0x15, 0x1c, 0x80, 0x99, 0xf5, 0xff])
                {
                    Open([.. good[..at], value, .. good[(at + 1)..]]);
                    Open([.. good[..at], value, .. good[at..]]);
                    tried++;
                }
            }
        })
        { IsBackground = true };
        work.Start();
        Assert.True(work.Join(TimeSpan.FromMinutes(3)), $"no end after {tried} files");
        Assert.Equal(7 * (footer + 8), tried);
    }

    [Fact]
    public void CutOffAnywhereIsNotReadable()
    {
        var good = Small();
        for (var length = 0; length < good.Length; length += 7)
            Assert.Throws<BadInputException>(() => ParquetRows.Open("t", new MemoryStream(good[..length])));
    }

    [Theory]
    [InlineData("FORMAT parquet, ROW_GROUP_SIZE 2048")]
    [InlineData("FORMAT parquet, COMPRESSION zstd, KV_METADATA {made: 'by a test', of: 'two entries'}")]
    [InlineData("FORMAT parquet, PARQUET_VERSION v2, COMPRESSION gzip")]
    public void FilesOfAnotherWriterAreRead(string how)
    {
        var path = Path.Combine(_folder, "other.parquet");
        using (var duck = new DuckDBConnection("DataSource=:memory:"))
        {
            duck.Open();
            using var command = duck.CreateCommand();
            command.CommandText = $"COPY (SELECT 'USA' AS importer, 'S' || (i % 7) AS sector, i * 1.5::DOUBLE AS value, i::INTEGER AS n FROM range(5000) t(i)) TO '{path}' ({how})";
            command.ExecuteNonQuery();
        }

        var rows = ParquetRows.Open("other", new MemoryStream(File.ReadAllBytes(path)));
        Assert.Equal(["importer", "sector", "value", "n"], rows.Columns);
        var count = 0;
        for (; rows.Next(); count++)
        {
            Assert.Equal("USA"u8, rows.Bytes(0));
            Assert.Equal(count * 1.5, rows.Number(2));
        }

        Assert.Equal(5000, count);
    }

    [Theory]
    [InlineData("15 02 00")] // field 1, a 32-bit integer
    [InlineData("00")] // nothing
    [InlineData("19 0c 00")] // field 1, a list of no structures
    [InlineData("1c 11 00 00")] // field 1, a structure with a truth
    [InlineData("1b 01 88 01 61 01 62 00")] // field 1, a map of one text to another
    public void WhatIsWholeIsWalked(string bytes) => ThriftWalk.Require(Bytes(bytes), new ThriftShape());

    [Theory]
    [InlineData("")] // not even an end
    [InlineData("15 02")] // no end
    [InlineData("15 02 00 00")] // something behind the end
    [InlineData("15 ff ff ff ff ff ff ff ff ff ff 00")] // a number without an end
    [InlineData("18 05 61 00")] // a text longer than what is left
    [InlineData("19 fc ff ff ff ff 07 00")] // a list of two thousand million structures
    [InlineData("1b ff ff ff ff 07 88 00")] // a map of as many
    [InlineData("17 00 00 00")] // half a double
    [InlineData("1e 00")] // a type there is not
    public void WhatIsNotIsRefused(string bytes) => Assert.Throws<InvalidDataException>(() => ThriftWalk.Require(Bytes(bytes), new ThriftShape()));

    [Fact]
    public void KnownFieldsMustBeOfTheirKind()
    {
        var shape = new ThriftShape(ThriftKind.I32, ThriftKind.ListOf(ThriftKind.I64), ThriftKind.Bool);
        ThriftWalk.Require(Bytes("15 02 19 16 02 12 00"), shape);
        ThriftWalk.Require(Bytes("31 00"), shape);
        Assert.Throws<InvalidDataException>(() => ThriftWalk.Require(Bytes("16 02 00"), shape));
        Assert.Throws<InvalidDataException>(() => ThriftWalk.Require(Bytes("15 02 19 15 02 00"), shape));
        // A field that the shape does not know may be anything.
        ThriftWalk.Require(Bytes("95 02 00"), shape);
    }

    [Fact]
    public void WhatIsNestedWithoutEndIsRefused() =>
        Assert.Throws<InvalidDataException>(() => ThriftWalk.Require([.. Enumerable.Repeat((byte)0x1c, 1000), .. new byte[1000]], new ThriftShape()));

    [Fact]
    public void TheEndOfAStreamIsAnError()
    {
        using var stream = new EndingStream(new MemoryStream([1, 2]));
        Assert.Equal(1, stream.ReadByte());
        Assert.Equal(1, stream.Read(new byte[5], 0, 5));
        Assert.Equal(0, stream.Read([], 0, 0));
        Assert.Throws<EndOfStreamException>(() => stream.ReadByte());
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    private static void Open(byte[] bytes)
    {
        try
        {
            ParquetRows.Open("t", new MemoryStream(bytes));
        }
        catch (BadInputException)
        {
            // Refused in words.
        }
    }

    private byte[] Small()
    {
        var path = Path.Combine(_folder, "w");
        WorldWriter.Write(WorldMaker.Random(11, 4, 3), path, WorldForm.Parquet);
        return File.ReadAllBytes(Path.Combine(path, "groups.parquet"));
    }
}
