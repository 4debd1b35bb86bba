using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Plenum.Axes;

namespace Plenum.Worlds;

/// <summary>
/// The fingerprint of a world's content: SHA-256 over its tables, the same whatever the file form, the order of rows and the
/// order of regions and sectors.
/// </summary>
/// <remarks>
/// Definition, version 1. Every text is hashed as its UTF-8 length (little-endian 32 bit) and its bytes, every number as the
/// eight little-endian bytes of the double with −0 as 0 (an absent number as the bytes FF). Regions, sectors, names of
/// schedules, channels and groups, and members of groups are taken in ordinal order of their codes. In this order: the text
/// <c>plenum-world-1</c>; year as text, currency, unit; regions (code, name, income group, population, family, the word <c>imputed</c> after an imputed one); sectors (code,
/// name, role, exposure); θ with low, high, horizon, convention, source by sector; trade by sector, importer, exporter; inputs by
/// country, user, input; value added and final spending by country, sector; tariffs as trade; each schedule's name and tariffs;
/// each channel's name, <c>0</c> or <c>1</c> for by-sector, and weights by (sector,) country, source; each group's name, number of members and members.
/// Identifier, title, version, sources, licences and log do not enter.
/// </remarks>
public static class WorldHash
{
    /// <summary>The fingerprint as 64 lower-case hexadecimal digits.</summary>
    public static string Of(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var regions = Order(world.RegionCount, n => world.Regions[n].Code);
        var sectors = Order(world.SectorCount, j => world.Sectors[j].Code);
        Text(hash, "plenum-world-1");
        Text(hash, world.Year.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Text(hash, world.Currency);
        Text(hash, world.Unit);
        Axes(hash, world, regions, sectors);
        Cube(hash, world, world.Trade, regions, sectors);
        Inputs(hash, world, regions, sectors);
        Plane(hash, world, world.ValueAdded, regions, sectors);
        Plane(hash, world, world.Final, regions, sectors);
        Cube(hash, world, world.TariffPercent, regions, sectors);
        foreach (var name in Names(world.TariffSchedules))
        {
            Text(hash, name);
            Cube(hash, world, world.TariffSchedules[name], regions, sectors);
        }

        Channels(hash, world, regions, sectors);
        foreach (var name in Names(world.Groups))
        {
            string[] members = [.. world.Groups[name]];
            Array.Sort(members, StringComparer.Ordinal);
            Text(hash, name);
            Number(hash, members.Length);
            foreach (var member in members)
                Text(hash, member);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // Sorting by insertion and without a query: a fingerprint is taken once in the life of a command, and compiling the
    // machinery of queries would take longer than the fingerprint.
    private static int[] Order(int count, Func<int, string> code)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            var at = i;
            for (; at > 0 && string.CompareOrdinal(code(order[at - 1]), code(i)) > 0; at--)
                order[at] = order[at - 1];
            order[at] = i;
        }

        return order;
    }

    private static string[] Names<T>(IReadOnlyDictionary<string, T> table)
        where T : class
    {
        string[] names = [.. table.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    private static void Axes(IncrementalHash hash, World world, int[] regions, int[] sectors)
    {
        foreach (var n in regions)
        {
            var r = world.Regions[n];
            Text(hash, r.Code);
            Text(hash, r.Name);
            Text(hash, r.IncomeGroup);
            Number(hash, r.Population);
            Text(hash, r.Family);
            if (r.Imputed)
                Text(hash, "imputed");
        }

        foreach (var j in sectors)
        {
            var s = world.Sectors[j];
            Text(hash, s.Code);
            Text(hash, s.Name);
            Text(hash, AiRoles.ToWord(s.AiRole));
            Number(hash, s.AiExposure);
        }

        foreach (var j in sectors)
        {
            var e = world.Elasticities[j];
            Number(hash, e.Theta);
            Number(hash, e.Low);
            Number(hash, e.High);
            Text(hash, e.Horizon);
            Text(hash, e.Convention);
            Text(hash, e.Source);
        }
    }

    private static void Channels(IncrementalHash hash, World world, int[] regions, int[] sectors)
    {
        var n = world.RegionCount;
        var row = new double[n];
        foreach (var name in Names(world.Channels))
        {
            var channel = world.Channels[name];
            Text(hash, name);
            Text(hash, channel.BySector ? "1" : "0");
            foreach (var j in channel.BySector ? sectors : [0])
            {
                foreach (var c in regions)
                    Row(hash, channel.Weights, ((j * n) + c) * n, regions, row);
            }
        }
    }

    private static void Cube(IncrementalHash hash, World world, double[] cube, int[] regions, int[] sectors)
    {
        var row = new double[regions.Length];
        foreach (var j in sectors)
        {
            foreach (var m in regions)
                Row(hash, cube, world.At(j, m, 0), regions, row);
        }
    }

    private static void Inputs(IncrementalHash hash, World world, int[] regions, int[] sectors)
    {
        var row = new double[sectors.Length];
        foreach (var c in regions)
        {
            foreach (var j in sectors)
                Row(hash, world.Inputs, ((c * sectors.Length) + j) * sectors.Length, sectors, row);
        }
    }

    private static void Plane(IncrementalHash hash, World world, double[] plane, int[] regions, int[] sectors)
    {
        var row = new double[sectors.Length];
        foreach (var c in regions)
            Row(hash, plane, c * world.SectorCount, sectors, row);
    }

    // Adding 0 turns −0 into 0.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Row(IncrementalHash hash, double[] values, int start, int[] order, double[] row)
    {
        for (var i = 0; i < order.Length; i++)
            row[i] = values[start + order[i]] + 0.0;
        if (!BitConverter.IsLittleEndian)
        {
            foreach (ref var cell in row.AsSpan())
                cell = BitConverter.Int64BitsToDouble(BinaryPrimitives.ReverseEndianness(BitConverter.DoubleToInt64Bits(cell)));
        }

        hash.AppendData(MemoryMarshal.AsBytes(row.AsSpan(0, order.Length)));
    }

    private static void Number(IncrementalHash hash, double? value)
    {
        Span<byte> bytes = stackalloc byte[8];
        bytes.Fill(0xFF);
        if (value is { } number)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, number + 0.0);
        hash.AppendData(bytes);
    }

    private static void Text(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
