using Plenum.Checks;

namespace Plenum.Query;

/// <summary>The whole Parquet files of a folder; torn ones are left out and named.</summary>
/// <param name="Parts">Files to read, in ordinal order.</param>
/// <param name="Torn">Names of files that are not whole.</param>
public sealed record PartList(IReadOnlyList<string> Parts, IReadOnlyList<string> Torn)
{
    private static readonly byte[] Mark = "PAR1"u8.ToArray();

    /// <summary>True where the files are parts of a sweep, false for the results of one run.</summary>
    public bool IsSweep { get; private init; }

    /// <summary>Lists a folder.</summary>
    /// <exception cref="BadInputException">There is nothing to ask in it.</exception>
    public static PartList Of(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder))
            throw new BadInputException($"no folder \"{folder}\"", "", "Give the folder of `plenum sweep --out` or `plenum run --out`");
        var files = Directory.EnumerateFiles(folder, "part-*.parquet").Order(StringComparer.Ordinal).ToList();
        var isSweep = files.Count > 0;
        var results = Path.Combine(folder, "results.parquet");
        if (!isSweep && File.Exists(results))
            files.Add(results);
        var whole = files.Where(IsWhole).ToList();
        if (whole.Count == 0)
            throw new BadInputException("no finished part and no results.parquet", folder, "Give the folder of `plenum sweep --out` or `plenum run --out`");
        return new PartList(whole, [.. files.Except(whole, StringComparer.Ordinal).Select(f => Path.GetFileName(f))]) { IsSweep = isSweep };
    }

    private static bool IsWhole(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> mark = stackalloc byte[4];
        if (stream.Length < 12 || stream.ReadAtLeast(mark, 4, throwOnEndOfStream: false) < 4 || !mark.SequenceEqual(Mark))
            return false;
        stream.Seek(-4, SeekOrigin.End);
        return stream.ReadAtLeast(mark, 4, throwOnEndOfStream: false) == 4 && mark.SequenceEqual(Mark);
    }
}
