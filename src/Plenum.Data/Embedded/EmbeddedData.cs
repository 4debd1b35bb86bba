using System.Reflection;

namespace Plenum.Data.Embedded;

/// <summary>The tables and documents of the repository's <c>data/</c> folder, carried inside this assembly.</summary>
public static class EmbeddedData
{
    private const string Prefix = "data/";
    private static readonly Assembly Self = typeof(EmbeddedData).Assembly;

    /// <summary>Paths below <c>data/</c> that start with <paramref name="folder"/>, in ordinal order, with <c>/</c> as separator.</summary>
    public static IReadOnlyList<string> List(string folder) =>
        [.. Self.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix + folder, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal)];

    /// <summary>Opens one file, for instance <c>evidence/claims.csv</c>.</summary>
    /// <exception cref="FileNotFoundException">No such file was embedded.</exception>
    public static Stream Open(string path) =>
        Self.GetManifestResourceStream(Prefix + path)
        ?? throw new FileNotFoundException($"No embedded file data/{path}.", path);

    /// <summary>Reads one file as UTF-8 text.</summary>
    /// <exception cref="FileNotFoundException">No such file was embedded.</exception>
    public static string ReadText(string path)
    {
        using var reader = new StreamReader(Open(path));
        return reader.ReadToEnd();
    }
}
