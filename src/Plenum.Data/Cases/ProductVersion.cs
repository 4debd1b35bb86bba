using System.Reflection;

namespace Plenum.Data.Cases;

/// <summary>The product's version, as every output names it.</summary>
public static class ProductVersion
{
    /// <summary>For instance <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
