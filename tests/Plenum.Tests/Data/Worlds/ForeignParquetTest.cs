using Parquet;
using Parquet.Schema;
using Plenum.Checks;
using Plenum.Data.Worlds.Tables;

namespace Plenum.Tests.Data.Worlds;

/// <summary>Parquet as other programs write it: every column nullable, whole numbers as integers, several row groups.</summary>
public sealed class ForeignParquetTest
{
    private static async Task<MemoryStream> Write(Type number, Array values, string?[] codes)
    {
        var fields = new[] { new DataField("country", typeof(string), true), new DataField("sector", typeof(string), true), new DataField("value", number, true) };
        var stream = new MemoryStream();
        await using (var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream))
        {
            for (var g = 0; g < 2; g++)
            {
                using var group = writer.CreateRowGroup();
                await group.WriteAsync(fields[0], codes!);
                await group.WriteAsync(fields[1], codes.Select(_ => g == 0 ? "x" : "y").ToArray());
                if (number == typeof(long))
                    await group.WriteAsync<long>(fields[2], (long?[])values);
                else
                    await group.WriteAsync<double>(fields[2], (double?[])values);
                group.CompleteValidate();
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static double[] Read(Stream stream) => new CellTables(["A", "B"], ["x", "y"]).Plane(ParquetRows.Open("final.parquet", stream));

    [Fact]
    public async Task IntegersAndNullableColumnsAreNumbers()
    {
        var whole = await Write(typeof(long), new long?[] { 1, 9007199254740991 }, ["A", "B"]);
        var real = await Write(typeof(double), new double?[] { 0.1, 2 }, ["A", "B"]);
        Assert.Equal([1, 1, 9007199254740991, 9007199254740991], Read(whole));
        Assert.Equal([0.1, 0.1, 2, 2], Read(real));
    }

    [Fact]
    public async Task AMissingNumberOrCodeIsRefusedWithItsRow()
    {
        var number = await Write(typeof(double), new double?[] { 1, null }, ["A", "B"]);
        Assert.Contains("line 2, column value: a number is missing", Assert.Throws<BadInputException>(() => Read(number)).Message, StringComparison.Ordinal);
        var code = await Write(typeof(double), new double?[] { 1, 2 }, ["A", null]);
        Assert.Contains("unknown region \"\"", Assert.Throws<BadInputException>(() => Read(code)).Message, StringComparison.Ordinal);
    }
}
