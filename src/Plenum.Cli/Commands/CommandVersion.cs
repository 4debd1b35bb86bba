using System.Reflection;

namespace Plenum.Cli.Commands;

/// <summary>The product's version, as every output names it.</summary>
internal static class CommandVersion
{
    /// <summary>For instance <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(CommandVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
