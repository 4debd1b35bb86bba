using System.Text.RegularExpressions;
using Plenum.Tests.Running;

namespace Plenum.Tests.Readme;

/// <summary>Every work that code, parameters or docs cite by author and year is in <c>docs/references.bib</c>, and none is there for nothing.</summary>
public sealed partial class ReferencesTests
{
    // Words that stand before a year like an author's name and are none: bodies, releases, tables.
    private static readonly HashSet<string> NoAuthors =
    [
        "AI", "BACI", "HS", "Database", "Indicators", "NotableModels", "Report", "Schema", "Table", "WIOD", "World", "China", "Mexico", "Version", "Release", "Year",
        "By", "From", "In", "To", "Until", "Of", "Since", "The", "Before", "After", "For", "At", "On",
    ];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    [Fact]
    public void EveryCitationHasAnEntry()
    {
        var entries = Entries();
        var missing = Citations().Where(c => !entries.Any(e => Is(e, c))).Select(c => $"{c.Author} {c.Year} in {c.File}").Distinct().Order(StringComparer.Ordinal);
        Assert.Empty(missing);
    }

    [Fact]
    public void EveryEntryIsCited()
    {
        var citations = Citations();
        Assert.True(citations.Count > 100, "the citations were not found");
        var everything = string.Join('\n', Files().Select(File.ReadAllText));
        Assert.Empty(Entries().Where(e => !citations.Any(c => Is(e, c)) && !everything.Contains(e.Key, StringComparison.Ordinal)).Select(e => e.Key));
    }

    [Fact]
    public void KeysAreUniqueAndInOrder()
    {
        var keys = Entries().Select(e => e.Key).ToArray();
        Assert.Equal(keys.Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase), keys);
    }

    private static bool Is((string Key, string Authors, string Year) entry, (string Author, string Year, string File) citation) =>
        entry.Year == citation.Year && entry.Authors.Contains(citation.Author, StringComparison.OrdinalIgnoreCase);

    private static List<(string Author, string Year, string File)> Citations()
    {
        var found = new List<(string, string, string)>();
        foreach (var file in Files())
        {
            var text = Join().Replace(File.ReadAllText(file), " ");
            foreach (Match m in Citation().Matches(text))
            {
                var author = Plain(m.Groups["first"].Value);
                author = author.EndsWith("'s", StringComparison.Ordinal) ? author[..^2] : author;
                if (!NoAuthors.Contains(author) && !Months.Contains(author))
                    found.Add((author, m.Groups["year"].Value, Path.GetFileName(file)));
            }
        }

        return found;
    }

    private static List<(string Key, string Authors, string Year)> Entries() =>
        [.. Entry().Matches(Repository.Text("docs", "references.bib")).Select(m => (
            m.Groups["key"].Value,
            Plain(Regex.Match(m.Value, @"author\s*= \{(?<v>.*)\},", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["v"].Value),
            Regex.Match(m.Value, @"year\s*= \{(?<v>\d{4})\}", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["v"].Value))];

    private static IEnumerable<string> Files()
    {
        string[] own = ["audit.md"];
        var code = Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var docs = Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories).Where(f => !own.Contains(Path.GetFileName(f)));
        var data = new[] { "parameters", "horizons", "scenarios" }.SelectMany(f => Directory.EnumerateFiles(Repository.At("data", f), "*.yaml"));
        return code.Concat(docs).Concat(data).Append(Repository.At("README.md")).Append(Repository.At("data", "LICENSES.md")).Order(StringComparer.Ordinal);
    }

    // Letters without their accents, as text or as BibTeX writes them. By hand: the tests know no culture.
    private static string Plain(string text)
    {
        const string With = "áàâäãåçčéèêëíìîïñóòôöõøúùûüýšžŠÁÉÖÜØ";
        const string Without = "aaaaaacceeeeiiiinoooooouuuuyszSAEOUO";
        return string.Concat(Accent().Replace(text.Replace('’', '\''), "${letter}")
            .Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace("\\aa", "a", StringComparison.Ordinal)
            .Select(c => With.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Without[at] : c));
    }

    [GeneratedRegex(@"\\[v='`""^~](?: ?\{?)(?<letter>[A-Za-z])\}?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Accent();

    [GeneratedRegex(@"\s*\n\s*(?:///|//|\#)?\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Join();

    [GeneratedRegex(@"^@\w+\{(?<key>\w+),\n(.*\n)*?\}", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Entry();

    // "Author and Other (2015", "Author, Other and Third 2015", "Author and others 2015", "Author et al. 2015", "Author's (1999".
    [GeneratedRegex(
        @"(?<first>\p{Lu}[\p{L}'’]+(-\p{Lu}\p{L}+)?)((,? (and|&|–) |, )(\p{Lu}[\p{L}'’]+(-\p{Lu}\p{L}+)?|others|de \p{Lu}\p{L}+|van der \p{Lu}\p{L}+))*( et al\.?)? \(?(?<year>(19|20)\d\d)(?![\d-])",
        RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Citation();
}
