using System.Text.RegularExpressions;
using Plenum.Tests.Running;

namespace Plenum.Tests.Readme;

/// <summary>Files, folders and types that README, CONTRIBUTING and docs name are there, and every link between them leads somewhere.</summary>
public sealed class NamedFilesTests
{
    // Words in a path that stand for whatever the reader calls his own.
    private static readonly string[] Blanks = ["NAME", "NAMECommand", "FILE", "ID", "YEAR", "DIR", "*"];

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories)
            .Append(Repository.At("README.md")).Append(Repository.At("CONTRIBUTING.md")).Order(StringComparer.Ordinal);

    [Fact]
    public void EveryNamedFileIsThere()
    {
        var (named, missing) = (0, new List<string>());
        foreach (var page in Pages())
        {
            foreach (Match m in Regex.Matches(File.ReadAllText(page), "`(?<path>(src|tests|data|docs|bench|examples|\\.ci)/[^` ]*)`", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            {
                var path = m.Groups["path"].Value.TrimEnd('/');
                if (path.Split('/', '.').Any(Blanks.Contains) || path.Contains('*', StringComparison.Ordinal))
                    continue;
                named++;
                if (!File.Exists(Repository.At(path)) && !Directory.Exists(Repository.At(path)))
                    missing.Add($"{Path.GetRelativePath(Repository.Root, page)}: {path}");
            }
        }

        Assert.True(named > 60, $"only {named} found");
        Assert.Empty(missing);
    }

    [Fact]
    public void EveryLinkLeadsSomewhere()
    {
        var missing = new List<string>();
        foreach (var page in Pages())
        {
            foreach (Match m in Regex.Matches(File.ReadAllText(page), @"\]\((?<to>[^)#:\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            {
                var to = Path.Combine(Path.GetDirectoryName(page)!, m.Groups["to"].Value);
                if (!File.Exists(to) && !Directory.Exists(to))
                    missing.Add($"{Path.GetRelativePath(Repository.Root, page)}: {m.Groups["to"].Value}");
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void NoRecipeHasMoreThanTenSteps()
    {
        var steps = Repository.Text("CONTRIBUTING.md").Split("\n## ").Skip(1).ToDictionary(
            r => r.Split('\n')[0], r => r.Split('\n').Count(l => Regex.IsMatch(l, @"^\d+\. ", RegexOptions.None, TimeSpan.FromSeconds(1))), StringComparer.Ordinal);
        Assert.True(steps.Count >= 6);
        Assert.All(steps, s => Assert.InRange(s.Value, 2, 10));
    }
}
