using Plenum.Checks;
using Plenum.Data.Yaml;
using Plenum.Uncertainty;

namespace Plenum.Tests.Uncertainty;

public sealed class DistributionTests
{
    private static Distribution Read(string yaml) => DistributionReader.Read(YamlDocument.Parse(yaml, "test.yaml"), "x");

    [Theory]
    [InlineData("8", 8)]
    [InlineData("{ triangular: [2, 8, 20] }", 8)]
    [InlineData("{ triangular: [2, 2, 20] }", 2)]
    [InlineData("{ triangular: [2, 20, 20] }", 20)]
    [InlineData("{ normal: [3, 2] }", 3)]
    [InlineData("{ lognormal: [4, 0.5] }", 4)]
    [InlineData("{ uniform: [1, 4] }", 2.5)]
    [InlineData("{ loguniform: [1, 16] }", 4)]
    [InlineData("{ dirichlet: [1, 2, 1] }", 0.25)]
    [InlineData("{ values: [7, 1, 2] }", 7)]
    [InlineData("{ zero_or: { p: 0.5, else: { uniform: [0, 0.3] } } }", 0.075)]
    public void CentralValuesAreAsPromised(string yaml, double central) => Assert.Equal(central, Read(yaml).Central, 14);

    // Mean and variance by the midpoint rule on the quantile function, against the textbook moments.
    [Theory]
    [InlineData("{ triangular: [2, 8, 20] }", 10, 14)]
    [InlineData("{ normal: [3, 2] }", 3, 4)]
    [InlineData("{ uniform: [1, 4] }", 2.5, 0.75)]
    [InlineData("{ dirichlet: [1, 2, 1] }", 0.25, 0.0375)]
    [InlineData("{ dirichlet: [2, 3] }", 0.4, 0.04)]
    [InlineData("{ values: [7, 1, 4] }", 4, 6)]
    [InlineData("{ zero_or: { p: 0.5, else: { uniform: [0, 1] } } }", 0.25, 0.1041666667)]
    [InlineData("{ loguniform: [1, 4] }", 2.164042561, 0.727967)]
    [InlineData("{ lognormal: [4, 0.5] }", 4.532593812, 5.835)]
    public void QuantilesHaveTheTextbookMoments(string yaml, double mean, double variance)
    {
        var distribution = Read(yaml);
        const int steps = 20001;
        var x = Enumerable.Range(0, steps).Select(k => distribution.Quantile((k + 0.5) / steps)).ToArray();
        Assert.Equal(mean, x.Average(), 3);
        Assert.Equal(variance, x.Average(v => v * v) - (x.Average() * x.Average()), 0.003 * (1 + variance));
        Assert.All(x, v => Assert.InRange(v, distribution.Minimum, distribution.Maximum));
        Assert.Equal(x.Order(), x);
    }

    [Fact]
    public void ZeroOrIsZeroBelowP()
    {
        var d = Read("{ zero_or: { p: 0.5, else: { uniform: [0.1, 0.3] } } }");
        Assert.Equal(0, d.Quantile(0.49));
        Assert.Equal(0.2, d.Quantile(0.75), 12);
    }

    [Theory]
    [InlineData("{ triangular: [8, 2, 20] }")]
    [InlineData("{ normal: [0, -1] }")]
    [InlineData("{ lognormal: [-1, 1] }")]
    [InlineData("{ loguniform: [0, 1] }")]
    [InlineData("{ dirichlet: [1] }")]
    [InlineData("{ values: [] }")]
    [InlineData("{ zero_or: { p: 1, else: 3 } }")]
    [InlineData("{ zero_or: { p: 0.5, else: { uniform: [-1, 3] } } }")]
    [InlineData("{ uniform: [1, 2], normal: [1, 2] }")]
    [InlineData("[1, 2]")]
    [InlineData("abc")]
    public void WhatMakesNoDistributionIsRefusedWithAPlace(string yaml) =>
        Assert.StartsWith("test.yaml line 1", Assert.Throws<BadInputException>(() => Read(yaml)).Place, StringComparison.Ordinal);
}
