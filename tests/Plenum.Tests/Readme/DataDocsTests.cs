using System.Text.RegularExpressions;
using Plenum.Tests.Running;

namespace Plenum.Tests.Readme;

/// <summary>The Python and R snippets of <c>docs/data.md</c> run on the files of a real run, where the interpreter and its packages are.</summary>
public sealed class DataDocsTests(DataDocsTests.Run run) : IClassFixture<DataDocsTests.Run>
{
    private static readonly string Page = Repository.Text("docs", "data.md");

    public static TheoryData<int> Python() => [.. Enumerable.Range(0, Snippets("python").Count)];

    public static TheoryData<int> R() => [.. Enumerable.Range(0, Snippets("r").Count)];

    [Theory]
    [MemberData(nameof(Python))]
    public void PythonSnippetsRun(int at) => Check(["python3", "/usr/bin/python3"], "snippet.py", Snippets("python")[at], package => ["-c", "import " + package]);

    [Theory]
    [MemberData(nameof(R))]
    public void RSnippetsRun(int at) => Check(["Rscript"], "snippet.R", Snippets("r")[at], package => ["-e", $"library({package})"]);

    [Fact]
    public void ThePageHasSnippetsOfBoth()
    {
        Assert.True(Snippets("python").Count(c => !Needs(c).Any()) >= 3);
        Assert.True(Snippets("r").Count(c => !Needs(c).Any()) >= 2);
    }

    // Of several interpreters, one of the system's own may have the packages that the first on the path lacks.
    private void Check(string[] interpreters, string file, string code, Func<string, string[]> import)
    {
        var present = OperatingSystem.IsWindows() ? [] : interpreters.Where(i => Has(i, ["--version"])).ToArray();
        if (present.Length == 0)
            Assert.Skip($"{interpreters[0]} is not on this machine (Debian: apt-get install {(interpreters[0] == "Rscript" ? "r-base-core r-cran-jsonlite" : "python3-pandas")})");
        var needs = Needs(code).ToArray();
        if (Array.Find(present, i => needs.All(p => Has(i, import(p)))) is not { } interpreter)
        {
            Assert.Skip($"{interpreters[0]} has no package {string.Join(" or ", needs)}");
            return;
        }

        File.WriteAllText(Path.Combine(run.Folder, file), code);
        var (exit, text, error) = Start(interpreter, [file]);
        Assert.True(exit == 0, error);
        Assert.NotEqual("", text.Trim());
    }

    private bool Has(string interpreter, string[] arguments) => Start(interpreter, arguments).Code == 0;

    private static IEnumerable<string> Needs(string code) =>
        code.Split('\n')[0] is var first && first.StartsWith("# needs: ", StringComparison.Ordinal) ? first["# needs: ".Length..].Split(", ") : [];

    private static List<string> Snippets(string language) =>
        [.. Regex.Matches(Page, $"```{language}\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["code"].Value)];

    private Finished Start(string program, string[] arguments) => Processes.Run(
        program, arguments, run.Folder, new Dictionary<string, string> { ["PATH"] = run.Folder + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH") });

    /// <summary>A folder with a small run and a command called plenum.</summary>
    public sealed class Run : IDisposable
    {
        public Run()
        {
            Folder = Directory.CreateTempSubdirectory("plenum-docs-").FullName;
            var script = Path.Combine(Folder, "plenum");
            File.WriteAllText(script, $"#!/bin/sh\nexec dotnet \"{PlenumProgram.Assembly}\" \"$@\"\n");
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var done = PlenumProgram.Run(Folder, "run", "--draws", "4", "--alone", "--to", "2027");
            Assert.True(done.Code == 0, done.Error);
        }

        public string Folder { get; }

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
