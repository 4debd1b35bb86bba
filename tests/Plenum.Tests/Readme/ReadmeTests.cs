using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Plenum.Tests.Readme;

/// <summary>Every command the README shows runs, and every file it links to exists.</summary>
public sealed class ReadmeTests
{
    private const string Prefix = "    dotnet run --project src/Plenum.Cli -- ";
    private static readonly string Root = FindRoot();
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Root, "README.md"));

    public static TheoryData<string> Commands() =>
        [.. Lines.Where(l => l.StartsWith(Prefix, StringComparison.Ordinal)).Select(l => l[Prefix.Length..])];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task ACommandOfTheReadmeRuns(string command)
    {
        var folder = Directory.CreateTempSubdirectory("plenum-readme-");
        try
        {
            // The main job with fewer draws: the whole of it is run by .ci/run.
            var arguments = command == "run" ? "run --draws 4" : command;
            var start = new ProcessStartInfo("dotnet", $"\"{Path.Combine(AppContext.BaseDirectory, "Plenum.Cli.dll")}\" {arguments}")
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, await error);
            Assert.NotEqual("", text.Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void EveryLinkLeadsToAFile()
    {
        var missing = Lines.SelectMany(l => Regex.Matches(l, @"\]\((?<to>[^)#:]+)\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            .Select(m => m.Groups["to"].Value)
            .Where(path => !File.Exists(Path.Combine(Root, path)) && !Directory.Exists(Path.Combine(Root, path)));
        Assert.Empty(missing);
    }

    [Fact]
    public void TheFirstScreenHoldsTheTwoCommands()
    {
        var first = string.Join('\n', Lines.Take(24));
        Assert.Contains("dotnet run --project src/Plenum.Cli -- run", first, StringComparison.Ordinal);
        Assert.Contains("./test", first, StringComparison.Ordinal);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Plenum.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
