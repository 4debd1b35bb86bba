using System.Text;
using System.Text.RegularExpressions;
using Plenum.Tests.Running;

namespace Plenum.Tests.Readme;

/// <summary>The session in <c>docs/start.md</c> is what a shell shows; <c>PLENUM_APPROVE=1</c> writes it anew.</summary>
public sealed class TranscriptTests
{
    private const string Prompt = "$ ";
    private const char Mark = (char)1;

    [Fact]
    public void TheSessionOfTheFirstHourIsWhatAShellShows()
    {
        var page = Repository.Text("docs", "start.md");
        var block = Regex.Match(page, "(?<=\n```console\n).*?(?=```\n)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(block.Success, "no session in docs/start.md");
        var commands = block.Value.Split('\n').Where(l => l.StartsWith(Prompt, StringComparison.Ordinal)).Select(l => l[Prompt.Length..]).ToArray();
        Assert.True(commands.Length >= 8);
        var session = Play(commands);
        if (Environment.GetEnvironmentVariable("PLENUM_APPROVE") == "1")
            File.WriteAllText(Repository.At("docs", "start.md"), page.Remove(block.Index, block.Length).Insert(block.Index, session));
        else
            Assert.Equal(block.Value, session);
    }

    private static string Play(IReadOnlyList<string> commands)
    {
        var script = new StringBuilder("set -o pipefail\nplenum() { dotnet \"$PLENUM_DLL\" \"$@\"; }\nexec 2>&1\n");
        foreach (var command in commands)
            script.Append(command).Append("\necho \"").Append(Mark).Append("$?\"\n");
        var folder = Directory.CreateTempSubdirectory("plenum-session-").FullName;
        try
        {
            var environment = new Dictionary<string, string> { ["PLENUM_DLL"] = PlenumProgram.Assembly, ["LC_ALL"] = "C" };
            var run = Processes.Run("bash", ["-s"], folder, environment, script.ToString());
            if (run.Code == 127)
                Assert.Skip("no bash");
            var shown = run.Output.ReplaceLineEndings("\n").Split(Mark);
            Assert.Equal(commands.Count + 1, shown.Length);
            var text = new StringBuilder();
            for (var k = 0; k < commands.Count; k++)
            {
                // What stands before the mark of a command came from it; its exit code follows the mark.
                var output = k == 0 ? shown[0] : shown[k][(shown[k].IndexOf('\n', StringComparison.Ordinal) + 1)..];
                var code = shown[k + 1][..shown[k + 1].IndexOf('\n', StringComparison.Ordinal)];
                Assert.True(code == "0", $"{commands[k]} ended with {code}: {output}");
                text.Append(Prompt).Append(commands[k]).Append('\n').Append(string.Join('\n', output.Split('\n').Select(l => l.TrimEnd())));
            }

            return text.ToString();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
