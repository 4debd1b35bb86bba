using Plenum.Data.Embedded;
using Plenum.Data.Evidence;
using Plenum.Data.Formats;
using Plenum.Evidence;
using Plenum.Evidence.Channels;

namespace Plenum.Tests.Evidence.Channels;

/// <summary>Shares of the knowledge channels: exact sums, the two rules by hand, and the shipped files recomputed.</summary>
public sealed class ChannelShares
{
    private static readonly string[] Three = ["AAA", "BBB", "ROW"];

    [Fact]
    public void CoauthorshipFollowsTheCreditOfArticles()
    {
        ArticleCount[] articles =
        [
            new("AAA", 100, 80, 70, 30), new("BBB", 50, 20, 10, 40), new("CCC", 10, 5, 4, 6), new("DDD", 30, 25, 20, 10),
        ];
        PairCount[] pairs =
        [
            new("AAA", "BBB", 30), new("AAA", "CCC", 10), new("BBB", "AAA", 30), new("CCC", "AAA", 10), new("CCC", "DDD", 10),
            new("DDD", "CCC", 10),
        ];
        var channel = CoauthorshipChannel.Build(Three, articles, pairs);
        Assert.Equal(0.80, channel.Weight("AAA", "AAA"), 12);
        Assert.Equal(0.15, channel.Weight("AAA", "BBB"), 12);
        Assert.Equal(0.05, channel.Weight("AAA", "ROW"), 12);
        Assert.Equal(0.60, channel.Weight("BBB", "AAA"), 12);

        // C and D together: 40 articles, 30 of own credit, 2.5 of C's credit at D, 5 of D's credit at C, 2.5 at A.
        Assert.Equal(37.5 / 40, channel.Weight("ROW", "ROW"), 12);
        Assert.Equal(2.5 / 40, channel.Weight("ROW", "AAA"), 12);
    }

    [Fact]
    public void OpenModelsShrinkToTheWorldPattern()
    {
        LineagePair[] pairs = [Pair(["AAA"], ["BBB"]), Pair(["AAA"], ["BBB"]), Pair(["AAA", "BBB"], ["BBB"]), Pair(["XMN"], ["AAA"]), Pair([], ["AAA"])];
        var channel = OpenModelsChannel.Build(Three, pairs);
        var world = 2.5 / 3;
        Assert.Equal((2.5 + (10 * world)) / 13, channel.Weight("BBB", "AAA"), 12);
        Assert.Equal(world, channel.Weight("AAA", "AAA"), 12);
        Assert.Equal(world, channel.Weight("ROW", "AAA"), 12);
        Assert.Empty(channel.Lacking);
    }

    [Fact]
    public void RowsSumToOneToTheLastBit() =>
        Gen.Double[1e-9, 1e6].Array[9].Sample(raw =>
        {
            var channel = ChannelTable.Normalised("x", Three, raw, []);
            for (var n = 0; n < 3; n++)
            {
                var forward = channel.Weights[3 * n] + channel.Weights[(3 * n) + 1] + channel.Weights[(3 * n) + 2];
                var back = channel.Weights[(3 * n) + 2] + channel.Weights[(3 * n) + 1] + channel.Weights[3 * n];
                if (forward != 1.0 || back != 1.0)
                    return false;
            }

            return true;
        });

    [Fact]
    public void ACountryWithoutDataHasNoRow()
    {
        var channel = ChannelTable.Normalised("x", Three, [1, 2, 3, 0, 0, 0, 1, 1, 1], []);
        Assert.Equal(["BBB"], channel.Lacking);
        Assert.Equal([0, 0, 0], channel.Weights[3..6]);
    }

    [Theory]
    [InlineData("channels/co-authorship", 36)]
    [InlineData("channels/open-models", 44)]
    [InlineData("channels-off/citations", 31)]
    public void ShippedChannelsAreCompleteAndExact(string name, int countries)
    {
        using var reader = new StreamReader(EmbeddedData.Open($"evidence/{name}.csv"));
        var table = CsvTable.Read(reader, name, ["country", "source", "weight"]);
        var rows = table.Rows.GroupBy(r => r["country"]).ToArray();
        Assert.Equal(countries, rows.Length);
        Assert.All(rows, row => Assert.Equal(1.0, row.Sum(r => r.Number("weight"))));
        Assert.Subset(EvidenceDerivation.World2014Regions().ToHashSet(), table.Rows.Select(r => r["source"]).ToHashSet());
    }

    [Fact]
    public void ShippedFilesAreWhatTheCommandComputes()
    {
        if (DataFolder.Find() is not { } data || !Directory.Exists(Path.Combine(data, "nsf-ai")))
            Assert.Skip("the NCSES tables are not at hand");
        else
        {
            var folder = Directory.CreateTempSubdirectory("plenum-derive-");
            try
            {
                foreach (var file in EvidenceDerivation.Write(Path.Combine(data, "nsf-ai"), Path.Combine(data, "wiod2016"), folder.FullName))
                    Assert.Equal(EmbeddedData.ReadText("evidence/" + file), File.ReadAllText(Path.Combine(folder.FullName, file)));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static LineagePair Pair(string[] from, string[] to) => new("s", "b", "", from, "", "d", "", to, "", "other_org");
}
