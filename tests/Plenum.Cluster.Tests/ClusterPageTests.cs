using Plenum.Tests.Readme;

namespace Plenum.Cluster.Tests;

/// <summary>docs/cluster.md, from laptop to scheduler.</summary>
public sealed class ClusterPageTests
{
    [Fact]
    public async Task ThePageRunsAsWritten()
    {
        Needs.Program("redis-server");
        var folder = Directory.CreateTempSubdirectory("plenum-page-");
        try
        {
            var (code, output) = await DocCommands.Run(Path.Combine(Root(), "docs", "cluster.md"), folder.FullName);
            Assert.True(code == 0, output);
            var parts = Directory.GetFiles(Path.Combine(folder.FullName, "alone"), "part-*").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal).ToList();
            Assert.Equal("part-00006.parquet", parts[^1]);
            foreach (var part in parts)
            {
                var bytes = File.ReadAllBytes(Path.Combine(folder.FullName, "alone", part));
                foreach (var other in new[] { "shared", "slurm" })
                    Assert.True(bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder.FullName, other, part))), $"{other} {part}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Plenum.slnx")))
                return at.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
