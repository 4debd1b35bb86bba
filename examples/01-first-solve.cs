#:project ../src/Plenum.Data/Plenum.Data.csproj
// One static equilibrium: trade in electronics between China and the United States becomes 20 % dearer.
using Plenum.Data.Worlds;
using Plenum.Trade;

var world = WorldLibrary.Open("world-2014");
var economy = Calibration.Calibrate(world);
var baseline = EquilibriumSolver.SolveBaseline(economy, DeficitRule.Zero);

int china = world.RegionIndex("CHN"), america = world.RegionIndex("USA"), electronics = world.SectorIndex("C26");
var cost = Enumerable.Repeat(1.0, world.Trade.Length).ToArray();
cost[world.At(electronics, china, america)] = cost[world.At(electronics, america, china)] = 1.2;

var after = EquilibriumSolver.Solve(baseline, new Shock { IcebergChange = cost });
foreach (var n in new[] { china, america, world.RegionIndex("MEX"), world.RegionIndex("KOR") })
{
    var realIncome = after.Income[n] / baseline.Income[n] / after.ConsumerPriceChange[n];
    Console.WriteLine($"{world.Regions[n].Name,-15} real income {100 * (realIncome - 1):+0.0000;-0.0000} %");
}
