using Plenum.Coalitions;
using Plenum.Data.Coalitions;

namespace Plenum.Tests.Data.Coalitions;

/// <summary>What is on disk survives a kill to the last whole line, and is never mistaken for another analysis.</summary>
public sealed class CoalitionLogTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plenum-log").FullName;

    private string LogPath => Path.Combine(_folder, "sub", "coalitions.log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void NumbersComeBackToTheLastBit()
    {
        double[] values = [1.0 / 3, -1e-17, 0, double.Epsilon];
        using (var log = CoalitionLog.Open(LogPath, "key", 4))
            log.Keep(new CoalitionOutcome(new Coalition(5), values, Math.PI));
        using var again = CoalitionLog.Open(LogPath, "key", 4);
        Assert.Equal(1, again.Resumed);
        var found = again.Find(new Coalition(5))!;
        Assert.Equal(values, found.RealIncome);
        Assert.Equal(Math.PI, found.WorldRealIncome);
        Assert.Null(again.Find(new Coalition(4)));
    }

    [Fact]
    public void ALineCutShortIsDroppedAndOverwritten()
    {
        using (var log = CoalitionLog.Open(LogPath, "key", 1))
        {
            log.Keep(new CoalitionOutcome(new Coalition(1), [0.25], 0.5));
            log.Keep(new CoalitionOutcome(new Coalition(2), [0.125], 0.75));
        }

        var whole = File.ReadAllBytes(LogPath);
        for (var cut = 1; cut < 12; cut++)
        {
            File.WriteAllBytes(LogPath, whole[..^cut]);
            using (var log = CoalitionLog.Open(LogPath, "key", 1))
            {
                Assert.Equal(1, log.Resumed);
                log.Keep(new CoalitionOutcome(new Coalition(2), [0.125], 0.75));
            }

            Assert.Equal(whole, File.ReadAllBytes(LogPath));
        }
    }

    [Fact]
    public void AnotherAnalysisStartsAfresh()
    {
        using (var log = CoalitionLog.Open(LogPath, "key", 1))
            log.Keep(new CoalitionOutcome(new Coalition(1), [0.25], 0.5));
        using var other = CoalitionLog.Open(LogPath, "another key", 1);
        Assert.Equal(0, other.Resumed);
        Assert.Null(other.Find(new Coalition(1)));
    }
}
