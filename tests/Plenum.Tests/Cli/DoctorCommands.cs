using Plenum.Data.Worlds;
using Plenum.Tests.Running;
using Plenum.Worlds;

namespace Plenum.Tests.Cli;

/// <summary><c>plenum doctor</c> and <c>plenum completion</c> as processes.</summary>
public sealed class DoctorCommands
{
    [Fact]
    public void TheDoctorNamesWhatIsThere()
    {
        var report = PlenumProgram.Json(null, "doctor", "--json");
        Assert.True(report.GetProperty("runs").GetBoolean());
        var checks = report.GetProperty("checks").EnumerateArray().ToDictionary(c => c.GetProperty("what").GetString()!);
        foreach (var what in new[] { "processor", "cores", "memory", "runtime", "folder", "disk", "data folder", "DuckDB", "browser", "PNG converter", "redis" })
            Assert.Contains(what, checks.Keys);
        Assert.Equal("ok", checks["DuckDB"].GetProperty("state").GetString());
        Assert.Contains(WorldHash.Of(WorldLibrary.Open()), checks["world-2014"].GetProperty("found").GetString(), StringComparison.Ordinal);
        Assert.All(checks.Values, c => Assert.NotEmpty(c.GetProperty("for").GetString()!));
        Assert.All(checks.Values.Where(c => c.GetProperty("state").GetString() != "ok"), c => Assert.NotEmpty(c.GetProperty("way_out").GetString()!));
    }

    [Fact]
    public void WhatIsMissingAndOptionalIsNoFault()
    {
        var nothing = Directory.CreateTempSubdirectory("plenum-nothing-").FullName;
        var environment = new Dictionary<string, string> { ["PLENUM_DATA"] = Path.Combine(nothing, "nowhere") };
        try
        {
            var (code, output, _) = Processes.Run("dotnet", [PlenumProgram.Assembly, "doctor"], nothing, environment);
            Assert.Equal(0, code);
            var line = output.Split('\n').Single(l => l.Contains("data folder", StringComparison.Ordinal));
            Assert.StartsWith("missing", line, StringComparison.Ordinal);
            Assert.Contains("cp2015", line, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFileSystemEntries(nothing));
        }
        finally
        {
            Directory.Delete(nothing, recursive: true);
        }
    }

    [Fact]
    public void AFolderThatTakesNoFileIsAFault()
    {
        if (!Directory.Exists("/proc/self"))
            Assert.Skip("no folder here that nobody can write to");
        var (code, output, _) = PlenumProgram.Run("/proc", "doctor");
        Assert.Equal(1, code);
        Assert.Contains(output.Split('\n'), l => l.StartsWith("fault", StringComparison.Ordinal) && l.Contains("--out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("plenum sol", "solve")]
    [InlineData("plenum run emp", "empty-chair-china")]
    [InlineData("plenum solve --world ", "world-2023")]
    [InlineData("plenum coalition --over BLET", "BLETCHLEY2023")]
    [InlineData("plenum run --dr", "--draws")]
    public void AShellIsToldWhatFits(string line, string fits)
    {
        var (code, output, error) = PlenumProgram.Run(null, $"[suggest:{line.Length}]", line);
        Assert.True(code == 0, error);
        Assert.Contains(fits, output.Split('\n').Select(l => l.TrimEnd('\r')));
    }

    [Fact]
    public void BashCompletes()
    {
        const string Script = """
            plenum() { dotnet "$PLENUM_DLL" "$@"; }
            eval "$(plenum completion bash)"
            COMP_LINE="plenum run emp"; COMP_POINT=14; COMP_WORDS=(plenum run emp); COMP_CWORD=2
            _plenum
            echo "${COMPREPLY[@]}"
            """;
        var run = Processes.Run("bash", ["-s"], null, new Dictionary<string, string> { ["PLENUM_DLL"] = PlenumProgram.Assembly }, Script);
        if (run.Code == 127)
            Assert.Skip("no bash");
        Assert.Equal("empty-chair-china", run.Output.Trim());
    }

    [Fact]
    public void AShellItDoesNotKnowIsRefused() => Assert.Contains("bash, zsh, pwsh", PlenumProgram.Refused(null, "completion", "tcsh"), StringComparison.Ordinal);
}
