#:project ../src/Plenum.Data/Plenum.Data.csproj
// A scenario written here, taken apart by channel.
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Knowledge;
using Plenum.Outcomes;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Trade;

var scenario = ScenarioReader.Read(
    """
    id: cold-science
    title: China and the United States write no papers together and trade less in electronics
    measures:
      - knowledge: { between: [CHN, USA], channels: [co-authorship], openness: 0 }
      - trade_cost: { between: [CHN, USA], sectors: [C26], percent: 20 }
    """,
    "cold-science.yaml");
var world = WorldLibrary.Open("world-2014");
var forums = EvidenceLibrary.Embedded.Forums;
var parameters = ParameterSet.Defaults(ParameterFiles.Library, world, forums).With("diffusion.beta", 0.4);
var bound = ScenarioBinder.Bind(scenario, world, parameters, forums);
var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world, bound.Theta), scenario.Model.Deficits);
var path = PathSolver.Solve(baseline, bound, KnowledgeParameters.From(parameters), years: 10);

var parts = Contributions.Of(path, bound);
foreach (var part in parts.Channels.Where(p => p is { Country: "CHN", Variable: Variables.AiKnowledge }))
    Console.WriteLine($"{part.Channel,-15} alone {part.AloneOn,9:0.0000} %   missing without it {part.AloneOff,9:0.0000} %");
var total = parts.Totals.Single(t => t is { Country: "CHN", Variable: Variables.AiKnowledge }).Value;
var interaction = parts.Interactions.Single(t => t is { Country: "CHN", Variable: Variables.AiKnowledge }).Value;
Console.WriteLine($"AI knowledge in China {total:0.0000} %, of which interaction {interaction:0.0000} %");
