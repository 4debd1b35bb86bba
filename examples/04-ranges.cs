#:project ../src/Plenum.Data/Plenum.Data.csproj
// Ranges: a run of 40 draws, and what its spread comes from.
using Plenum.Data.Evidence;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Data.Worlds;
using Plenum.Outcomes;
using Plenum.Parameters;
using Plenum.Trade;

var world = WorldLibrary.Open("world-2014");
var forums = EvidenceLibrary.Embedded.Forums;
var job = new RunJob(
    world, ScenarioLibrary.Open("empty-chair-china"),
    s => ParameterSet.Defaults(ParameterFiles.Library, world, forums).With(s.Parameters),
    forums, lastYear: 2030, seed: 1, beside: []);

var draws = Enumerable.Range(0, 40).AsParallel().AsOrdered().Select(k => job.Solve(k, new Workspace())).ToArray();
var summary = SummaryBuilder.Build(job, draws, CentralSolver.Solve(job), new RunSurroundings
{
    WorldSha256 = "", ScenarioSha256 = "", Version = "example",
});
Console.WriteLine(summary.Headline);
foreach (var layer in summary.Layers)
    Console.WriteLine($"{layer.Title,-26} {layer.FocusDelay.P50,8:0.000} months ({layer.FocusDelay.P05:0.000} to {layer.FocusDelay.P95:0.000})");
foreach (var caveat in summary.Caveats)
    Console.WriteLine("- " + caveat);
