namespace Plenum.Knowledge;

/// <summary>Names of the ways ideas reach a country. Those without a table in the world are switched off.</summary>
public static class Channels
{
    /// <summary>Learning that travels with goods and services; serves every sector and needs no table.</summary>
    public const string Trade = "trade";

    /// <summary>Scientific papers written together.</summary>
    public const string CoAuthorship = "co-authorship";

    /// <summary>Building on the published weights of others.</summary>
    public const string OpenModels = "open-models";

    /// <summary>
    /// Accelerators. Not a source of ideas but of the means to work on them: it moves the compute stock Ĉ, and its table gives
    /// f_ni, the share of n's accelerators that come from i's suppliers.
    /// </summary>
    public const string Compute = "compute";

    /// <summary>Channels of ideas beside trade that have a name here.</summary>
    public static IReadOnlyList<string> Named { get; } =
        [CoAuthorship, OpenModels, "citations", "talent", "deployment", "industrial-data", "capital"];
}
