namespace Plenum.Cluster.Tests;

/// <summary>What a test needs of the machine: absent, it is skipped with a reason; in continuous integration that is a failure.</summary>
internal static class Needs
{
    public static void Program(string name)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, name)));
        Require(found, $"no {name} on this machine");
    }

    public static void Require(bool there, string reason)
    {
        if (there)
            return;
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason + ", and continuous integration installs it");
        Assert.Skip(reason);
    }
}
