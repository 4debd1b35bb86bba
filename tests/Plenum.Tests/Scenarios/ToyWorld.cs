using Plenum.Axes;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Scenarios;
using Plenum.Worlds;

namespace Plenum.Tests.Scenarios;

/// <summary>Five regions, four sectors, every flow positive except services that stay at home.</summary>
internal static class ToyWorld
{
    public const int N = 5, J = 4;

    public static World World { get; } = Make();

    public static ForumRegistry Forums { get; } = new(
        [
            new Forum("BLETCHLEY2023", "Bletchley Declaration", "2023-11-01"),
            new Forum("PARIS2025", "Paris Statement", "2025-02-11"),
            new Forum("TREATY", "A treaty", "2024-09-05", ForumKind.Binding),
            new Forum("SEOUL2024", "Seoul Statement", "2024-05-22"),
        ],
        [
            new Seat("BLETCHLEY2023", "CHN", "signed"), new Seat("BLETCHLEY2023", "USA", "signed"), new Seat("BLETCHLEY2023", "DEU", "signed"),
            new Seat("PARIS2025", "CHN", "signed"), new Seat("PARIS2025", "DEU", "signed"), new Seat("PARIS2025", "FRA", "host"),
            new Seat("TREATY", "EUU", "party"), new Seat("TREATY", "USA", "party"), new Seat("TREATY", "CHN", "party", SeatConfidence.Low),
            new Seat("SEOUL2024", "USA", "signed"), new Seat("SEOUL2024", "CHN", "absent"),
        ]);

    public static ParameterSet Parameters { get; } = ParameterSet.Defaults(ParameterFiles.Library, World, Forums);

    public static Scenario Read(string body) => ScenarioReader.Read("id: toy\n" + body, "toy.yaml");

    public static BoundScenario Bind(string body, params (string Name, double Value)[] set) =>
        ScenarioBinder.Bind(Read(body), World, set.Aggregate(Parameters, (p, s) => p.With(s.Name, s.Value)), Forums);

    public static int At(int sector, string importer, string exporter) =>
        World.At(sector, World.RegionIndex(importer), World.RegionIndex(exporter));

    private static World Make()
    {
        var cube = new double[J * N * N];
        var tariff = new double[cube.Length];
        var schedule = new double[cube.Length];
        for (var j = 0; j < J; j++)
        {
            for (var n = 0; n < N; n++)
            {
                for (var i = 0; i < N; i++)
                {
                    var at = (((j * N) + n) * N) + i;
                    cube[at] = n == i ? 100 : j == 0 ? 0 : 1 + n + (2 * i);
                    tariff[at] = n == i ? 7 : j + n;
                    schedule[at] = 0.5;
                }
            }
        }

        return new World
        {
            Id = "toy",
            Year = 2014,
            Regions = [new("USA", "United States"), new("CHN", "China"), new("DEU", "Germany"), new("FRA", "France"), new("ROW", "Rest")],
            Sectors =
            [
                new("A01", "Farms"), new("C26", "Chips", AiRole.Compute), new("J61", "Telecom", AiRole.Telecom),
                new("J62_J63", "Software", AiRole.SoftwareAndServices),
            ],
            Trade = cube,
            Inputs = [.. Enumerable.Repeat(1.0, N * J * J)],
            ValueAdded = [.. Enumerable.Repeat(50.0, N * J)],
            Final = [.. Enumerable.Repeat(50.0, N * J)],
            TariffPercent = tariff,
            TariffSchedules = new Dictionary<string, double[]>(StringComparer.Ordinal) { ["tariffs-2030"] = schedule },
            Elasticities = [new(4), new(5), new(2), new(3)],
            Groups = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["EU27"] = ["DEU", "FRA", "ITA"],
                ["G7"] = ["USA", "DEU", "FRA"],
            },
        };
    }
}
