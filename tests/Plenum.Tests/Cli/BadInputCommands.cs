using System.Text;
using Plenum.Tests.Running;

namespace Plenum.Tests.Cli;

/// <summary>Bad input of every kind over the commands: one line that says what, where and the way out; exit code 1; nothing left behind.</summary>
public sealed class BadInputCommands : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("plenum-bad-").FullName;

    public BadInputCommands()
    {
        Directory.CreateDirectory(In("empty"));
        Directory.CreateDirectory(In("world"));
        File.WriteAllText(In("world/datapackage.json"), "[]");
        File.WriteAllText(In("file"), "x");
        File.WriteAllBytes(In("binary.csv"), [.. Enumerable.Range(0, 400).Select(k => (byte)(k * 7))]);
        File.WriteAllBytes(In("broken.zip"), Encoding.ASCII.GetBytes("PK\u0003\u0004garbage"));
        File.WriteAllText(In("deep.yaml"), new string('[', 4000));
        File.WriteAllText(In("bell.yaml"), "id: \"a\\ab\"\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("no command \"rnu\" (nearest: run", "rnu")]
    [InlineData("no option \"--drws\" (nearest: --draws", "run", "chip-controls", "--drws", "3")]
    [InlineData("no option \"--bogus\"", "run", "--bogus")]
    [InlineData("'abc' for option '--draws' as a whole number", "run", "--draws", "abc")]
    [InlineData("for option '--to' as a whole number", "path", "--to", "99999999999")]
    [InlineData("no file to write to", "figure", "seats", "--out", "")]
    [InlineData("cannot write empty", "figure", "seats", "--out", "empty")]
    [InlineData("-5", "run", "--seed", "-5")]
    [InlineData("file is a file, not a folder", "run", "--draws", "2", "--out", "file")]
    [InlineData("\"b\" is one argument too many", "solve", "chip-controls", "b")]
    [InlineData("needs a command: list, show", "params")]
    [InlineData("argument missing", "evidence", "show")]
    [InlineData("no name given", "evidence", "show", "")]
    [InlineData("no world called \"\"", "solve", "--world", "")]
    [InlineData("make it: plenum world import cp2015 DIR --out cp2015", "solve", "nafta-1993-2005")]
    [InlineData("no scenario \"\"", "solve", "")]
    [InlineData("empty is a folder", "solve", "empty")]
    [InlineData("no datapackage.json", "solve", "--world", "empty")]
    [InlineData("must be an object", "solve", "--world", "world")]
    [InlineData("not a readable zip", "solve", "--world", "broken.zip")]
    [InlineData("nested deeper than 40", "scenario", "check", "deep.yaml")]
    [InlineData("letters, digits, hyphens", "scenario", "check", "bell.yaml")]
    [InlineData("binary.csv", "world", "aggregate", "world-2014", "--regions", "binary.csv", "--out", "out")]
    [InlineData("binary.csv", "world", "import", "long-csv", "binary.csv", "--out", "out")]
    [InlineData("the folder is empty", "world", "import", "wiod2016", "empty", "--out", "out")]
    [InlineData("at least 20", "coalition", "--samples", "-1", "--players", "CHN,USA")]
    [InlineData("0 to 65535", "web", "--port", "70000")]
    [InlineData("no folder \"nowhere\"", "query", "nowhere")]
    [InlineData("no sweep file \"empty\"", "sweep", "empty", "--out", "out")]
    public void IsOneLineWithAWayOut(string says, params string[] arguments)
    {
        var before = Directory.GetFileSystemEntries(folder).Order(StringComparer.Ordinal).ToArray();
        var error = PlenumProgram.Refused(folder, arguments);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", error, StringComparison.Ordinal);
        Assert.DoesNotContain(error.TrimEnd('\n'), char.IsControl);
        Assert.Equal(before, Directory.GetFileSystemEntries(folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AFigureNeedsNoDraws()
    {
        var (code, output, error) = PlenumProgram.Run(folder, "figure", "seats");
        Assert.True(code == 0, error);
        Assert.StartsWith("<svg", output.TrimStart(), StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(folder, name);
}
