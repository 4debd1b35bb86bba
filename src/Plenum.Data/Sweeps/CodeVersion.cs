using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Security.Cryptography;
using Plenum.Data.Cases;
using Plenum.Data.Embedded;
using Plenum.Worlds;

namespace Plenum.Data.Sweeps;

/// <summary>
/// Names the code that makes numbers: the version, the very compilation of the model, and the width of the vectors it sums in.
/// Two machines that agree on it make the same bytes.
/// </summary>
public static class CodeVersion
{
    /// <summary>For instance <c>0.1.0</c>.</summary>
    public static string Product => ProductVersion.Text;

    /// <summary>For instance <c>0.1.0-3f9c2a71-v32</c>.</summary>
    public static string Text { get; } = string.Create(
        CultureInfo.InvariantCulture, $"{Product}-{Compilation()}-v{Vector<byte>.Count}");

    // A compilation's identifier is a hash of its sources and options: another build of the same sources has the same.
    private static string Compilation()
    {
        Assembly[] parts = [typeof(EmbeddedData).Assembly, typeof(World).Assembly, typeof(Kernels.Trade.SectorMarket).Assembly];
        var identifiers = parts.SelectMany(a => a.ManifestModule.ModuleVersionId.ToByteArray()).ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(identifiers).AsSpan(0, 4));
    }
}
