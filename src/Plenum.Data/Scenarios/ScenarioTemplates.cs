using Plenum.Checks;
using Plenum.Data.Evidence;

namespace Plenum.Data.Scenarios;

/// <summary>First drafts of scenario files for <c>plenum scenario new</c>.</summary>
public static class ScenarioTemplates
{
    /// <summary>A draft with one trade-cost measure and every key explained.</summary>
    public static string Blank(string id) => $$"""
        id: {{id}}
        title: Trade in electronics and chips between two countries becomes dearer
        question: Who pays when trade in electronics and chips between two countries becomes dearer?
        world: world-2014
        model: { deficits: zero }            # zero | fixed | own-share
        # groups: { club: [JPN, KOR, NLD] }  # a list of codes, or participants(FORUM)
        # baseline: []                       # measures already in force in the world compared against
        measures:
          - trade_cost: { between: [CHN, USA], sectors: [C26], percent: { triangular: [2, 8, 20] }, from: 2025, phase_in: 3 }
        # parameters: { diffusion.beta: 0.3 }
        notes: |
          What it means, and what it leaves out.
        sources: []

        """;

    /// <summary>A country leaves every forum it is in.</summary>
    public static string EmptyChair(string id, string country) => $$"""
        id: {{id}}
        title: {{Name(country)}} is absent from multilateral AI dialogue
        question: In what ways will AI development change if {{Name(country)}} is not participating at the multinational level?
        world: world-2014
        model: { deficits: zero, to: 2035 }
        measures:
          - participation: { leaves: {{country}}, forums: all, from: 2025 }
        notes: |
          {{Name(country)}} gives up every seat the evidence records for it; everyone else stays.
        sources: []

        """;

    /// <summary>A country joins every forum it is outside.</summary>
    public static string SeatTaken(string id, string country) => $$"""
        id: {{id}}
        title: {{Name(country)}} takes a seat in every AI forum it is outside
        question: What would change if {{Name(country)}} took the seats it does not have?
        world: world-2014
        model: { deficits: zero, to: 2035 }
        measures:
          - participation: { joins: {{country}}, forums: all, from: 2025 }
        notes: |
          {{Name(country)}} joins every forum of the evidence in which it holds no seat. Replace `all` by a list to be choosy.
        sources: []

        """;

    // Readers see the name, the measure keeps the code.
    private static string Name(string country) => EvidenceLibrary.Embedded.NameOf(Code(country));

    private static string Code(string country) =>
        country.Length is >= 2 and <= 20 && country.All(char.IsAsciiLetterOrDigit)
            ? country
            : throw new BadInputException($"a country is named by its code, such as FRA, got `{country}`");
}
