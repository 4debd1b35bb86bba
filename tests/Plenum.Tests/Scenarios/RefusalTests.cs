using Plenum.Checks;
using Plenum.Scenarios;
using static Plenum.Tests.Scenarios.ToyWorld;

namespace Plenum.Tests.Scenarios;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("titel: x", "line 2, column 1", "title")]
    [InlineData("measures:\n  - trade_costs: { between: [CHN, USA], percent: 5 }", "line 3, column 5", "trade_cost")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA], precent: 5 }", "line 3, column 40", "percent")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA] }", "line 3", "percent")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA, DEU], percent: 5 }", "line 3, column 28", "two sides")]
    [InlineData("measures:\n  - trade_cost: { between: [CNH, USA], percent: 5 }", "line 3, column 29", "nearest: CHN")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA], sectors: [C62], percent: 5 }", "line 3, column 50", "nearest: C26")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA], sectors: ai:computer, percent: 5 }", "line 3", "ai:compute")]
    [InlineData("measures:\n  - trade_cost: { between: [others, others], percent: 5 }", "line 3", "others")]
    [InlineData("measures:\n  - trade_cost: { between: [members, outsiders], percent: 5 }", "line 3", "plenum coalition")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA], percent: \"5\" }", "line 3, column 49", "number")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA], percent: -100 }", "line 3", "above -100")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA], percent: .nan }", "line 3", "number")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA], percent: -5, rent_share: 0.5 }", "line 3", "rent_share")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA], percent: { triangle: [1, 2, 3] } }", "line 3", "triangular")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA], percent: { triangular: [1, 2] } }", "line 3", "3 numbers")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA], percent: { uniform: [3, 2] } }", "line 3", "low <= high")]
    [InlineData("measures:\n  - trade_cost: { between: [CHN, USA], percent: 5, rent_share: 1.5 }", "line 3", "rent_share must be in [0, 1], got 1.5")]
    [InlineData("measures:\n  - export_ban: { from_country: USA, to_country: CHN, leakage: 1.5 }", "line 3", "leakage must be in [0, 1], got 1.5")]
    [InlineData("measures:\n  - export_ban: { from_country: USA, to_country: CHN, leakage: 0.5, leakage_cost: -1 }", "line 3", "leakage_cost must be at least 0")]
    [InlineData("measures:\n  - participation: { leaves: FRA, forums: all }\n  - participation: { leaves: FRA, forums: all }", "line 4", "is in no forum it could leave")]
    [InlineData("measures:\n  - tariff: { importer: DEU, exporter: ROW, sectors: C26, add_percent: -50 }", "line 3", "for DEU on ROW in C26")]
    [InlineData("measures:\n  - tariff: { importer: USA, exporter: CHN, percent: 5, add_percent: 5 }", "line 3", "exactly one")]
    [InlineData("measures:\n  - tariff: { importer: USA, exporter: CHN }", "line 3", "exactly one")]
    [InlineData("measures:\n  - tariff: { importer: USA, exporter: CHN, schedule: tariffs-2031 }", "line 3", "nearest: tariffs-2030")]
    [InlineData("measures:\n  - tariff: { importer: USA, exporter: CHN, add_percent: -50 }", "line 3", "negative")]
    [InlineData("measures:\n  - tariff: { importer: USA, percent: 5 }", "line 3", "both sides")]
    [InlineData("measures:\n  - export_ban: { from_country: USA, exporter: USA, to_country: CHN }", "line 3", "same thing")]
    [InlineData("measures:\n  - export_ban: { from_country: USA, to_country: CHN, share_banned: 1.2 }", "line 3", "[0, 1]")]
    [InlineData("measures:\n  - knowledge: { between: [CHN, USA], channels: [coauthorship], openness: 0.5 }", "line 3, column 50", "nearest: co-authorship")]
    [InlineData("measures:\n  - knowledge: { between: [CHN, USA], channels: trade, openness: 0.5 }", "line 3", "trade itself")]
    [InlineData("measures:\n  - knowledge: { between: [CHN, USA], openness: { uniform: [0.5, 1.5] } }", "line 3", "got 1.5")]
    [InlineData("measures:\n  - labour: { country: CHN, percent: { triangular: [-100, 0, 1] } }", "line 3", "above -100")]
    [InlineData("measures:\n  - labour: { country: CHN, percent: 1, from: 2030, to: 2025 }", "line 3", "before")]
    [InlineData("measures:\n  - labour: { country: CHN, percent: 1, phase_in: 0 }", "line 3", "positive")]
    [InlineData("measures:\n  - labour: { country: CHN, percent: 1, from: soon }", "line 3", "year")]
    [InlineData("measures:\n  - participation: { leaves: CHN, forum: BLETCHLEY2032 }", "line 3", "nearest: BLETCHLEY2023")]
    [InlineData("measures:\n  - participation: { leaves: CHN, forum: SEOUL2024 }", "line 3", "CHN holds no seat in SEOUL2024")]
    [InlineData("measures:\n  - participation: { joins: CHN, forums: [PARIS2025] }", "line 3", "CHN already sits in PARIS2025")]
    [InlineData("measures:\n  - participation: { leaves: ROW, forum: PARIS2025 }", "line 3", "outside every forum")]
    [InlineData("measures:\n  - participation: { leaves: CHN, joins: USA, forum: PARIS2025 }", "line 3", "exactly one")]
    [InlineData("measures:\n  - participation: { leaves: CHN, forum: PARIS2025, outsider_rule: R1 }", "line 3", "go together")]
    [InlineData("groups: { table: participants(PARIS2052) }", "line 2", "nearest: PARIS2025")]
    [InlineData("groups: { CHN: [USA] }", "line 2", "code of a country")]
    [InlineData("groups: { all: [USA] }", "line 2", "cannot be the name")]
    [InlineData("model: { deficits: none }", "line 2", "zero, fixed, own-share")]
    [InlineData("parameters: { diffusion.bta: 0.4 }", "line 2", "nearest: diffusion.beta")]
    [InlineData("parameters: { diffusion.beta: 1.4 }", "line 2", "[0, 1)")]
    [InlineData("parameters: { diffusion.variant: supplier }", "line 2", "suppliers")]
    [InlineData("parameters: { elasticity.C62: 4 }", "line 2", "nearest: C26")]
    [InlineData("parameters: { forum.cost.PARIS2052: 4 }", "line 2", "nearest: PARIS2025")]
    [InlineData("title: a\ntitle: b", "line 3", "twice")]
    [InlineData("title: &x a\nnotes: *x", "line 2", "anchors")]
    [InlineData("title: [", "line", "YAML")]
    public void SaysWhatWhereAndWhatIsLegal(string body, string place, string hint)
    {
        var e = Assert.Throws<BadInputException>(() =>
        {
            var scenario = Read(body + "\n");
            ScenarioBinder.Bind(scenario, World, ToyWorld.Parameters.With(scenario.Parameters), Forums).StaticShock();
        });
        Assert.Contains("toy.yaml", e.Place, StringComparison.Ordinal);
        Assert.Contains(place, e.Place, StringComparison.Ordinal);
        Assert.Contains(hint, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }
}
