#:project ../src/Plenum.Data/Plenum.Data.csproj
// The empty chair year by year, at central parameters.
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Knowledge;
using Plenum.Outcomes;
using Plenum.Parameters;
using Plenum.Scenarios;
using Plenum.Trade;

var world = WorldLibrary.Open("world-2014");
var scenario = ScenarioLibrary.Open("empty-chair-china");
var forums = EvidenceLibrary.Embedded.Forums;
var parameters = ParameterSet.Defaults(ParameterFiles.Library, world, forums);
var bound = ScenarioBinder.Bind(scenario, world, parameters, forums);

var baseline = EquilibriumSolver.SolveBaseline(Calibration.Calibrate(world, bound.Theta), scenario.Model.Deficits);
var path = PathSolver.Solve(baseline, bound, KnowledgeParameters.From(parameters), years: 10);

var china = world.RegionIndex("CHN");
foreach (var year in path.Years)
{
    var months = Delay.Months(year.AiKnowledgeChange[china], path.Parameters.AiGrowth);
    Console.WriteLine($"{year.Year}  AI knowledge in China {months:0.000} months late, in the world {100 * (year.WorldAiKnowledgeChange - 1):0.000} %");
}
