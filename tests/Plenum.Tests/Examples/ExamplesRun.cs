using System.Diagnostics;

namespace Plenum.Tests.Examples;

/// <summary>The programs in <c>examples/</c> run as they stand and say what they promise.</summary>
public sealed class ExamplesRun
{
    [Theory]
    [InlineData("01-first-solve.cs", "China           real income -")]
    [InlineData("02-empty-chair.cs", "2035  AI knowledge in China")]
    [InlineData("03-own-scenario.cs", "of which interaction")]
    [InlineData("04-ranges.cs", "The doors that may close")]
    public async Task EveryExampleRuns(string file, string says)
    {
        var root = Root();
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in new[] { "run", "-c", "Release", Path.Combine("examples", file) })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var token = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(token);
        var error = process.StandardError.ReadToEndAsync(token);
        await process.WaitForExitAsync(token);
        Assert.True(process.ExitCode == 0, await output + await error);
        Assert.Contains(says, await output, StringComparison.Ordinal);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Plenum.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the repository's root is not above the tests");
    }
}
