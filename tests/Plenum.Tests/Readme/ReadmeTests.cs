using System.Text.RegularExpressions;
using Plenum.Tests.Running;

namespace Plenum.Tests.Readme;

/// <summary>Every command the README shows runs, and every file it links to exists.</summary>
public sealed class ReadmeTests
{
    private const string Prefix = "    dotnet run --project src/Plenum.Cli -- ";
    private static readonly string[] Lines = File.ReadAllLines(Repository.At("README.md"));

    public static TheoryData<string> Commands() =>
        [.. Lines.Where(l => l.StartsWith(Prefix, StringComparison.Ordinal)).Select(l => l[Prefix.Length..])];

    [Theory]
    [MemberData(nameof(Commands))]
    public void ACommandOfTheReadmeRuns(string command)
    {
        var folder = Directory.CreateTempSubdirectory("plenum-readme-");
        try
        {
            // The main job with fewer draws: the whole of it is run by .ci/run.
            var arguments = command == "run" ? "run --draws 4" : command;
            var run = PlenumProgram.Run(folder.FullName, arguments.Split(' '));
            Assert.True(run.Code == 0, run.Error);
            Assert.NotEqual("", run.Output.Trim());
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
            .Where(path => !File.Exists(Repository.At(path)) && !Directory.Exists(Repository.At(path)));
        Assert.Empty(missing);
    }

    [Fact]
    public void TheFirstScreenHoldsTheTwoCommands()
    {
        var first = string.Join('\n', Lines.Take(24));
        Assert.Contains("dotnet run --project src/Plenum.Cli -- run", first, StringComparison.Ordinal);
        Assert.Contains("./test", first, StringComparison.Ordinal);
    }
}
