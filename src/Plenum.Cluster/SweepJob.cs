namespace Plenum.Cluster;

/// <summary>A sweep as it is handed to a cluster: everything a worker needs, and what it must agree on.</summary>
/// <param name="SpecText">The sweep file.</param>
/// <param name="SpecPlace">Its name, for messages.</param>
/// <param name="World">Id or full path of the world, the same on every machine.</param>
/// <param name="Folder">Full path of the folder of parts, the same on every machine.</param>
/// <param name="Sha256">Fingerprint of the sweep on that world; a worker that finds another one has another world there.</param>
/// <param name="Code">The code that must solve it.</param>
[GenerateSerializer]
public sealed record SweepJob(
    [property: Id(0)] string SpecText, [property: Id(1)] string SpecPlace, [property: Id(2)] string World,
    [property: Id(3)] string Folder, [property: Id(4)] string Sha256, [property: Id(5)] string Code)
{
    /// <summary>One sweep in one folder is one job, however often it is submitted.</summary>
    public string Key => $"{Sha256} {Folder}";
}
