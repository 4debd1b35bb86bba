using System.Globalization;
using Plenum.Axes;
using Plenum.Checks;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Import;

/// <summary>
/// Reads the archive of Caliendo and Parro (2015), "Estimates of the Trade and Welfare Effects of NAFTA", Review of Economic
/// Studies 82(1): 31 regions, 40 sectors, base year 1993, with the tariffs of 2005 as a further schedule.
/// </summary>
/// <remarks>
/// As in the authors' program: output is raised to exports where it is smaller; domestic sales are output minus exports;
/// services do not cross borders; final shares are (spending − intermediate demand)/income with income = value added + tariff
/// revenue + deficit, negative ones set to 0 and the rest rescaled.
/// </remarks>
public static class Cp2015Importer
{
    private const string Schedule = "tariffs-2005";
    private const string Citation =
        "Caliendo, L. and Parro, F. (2015), Estimates of the Trade and Welfare Effects of NAFTA, Review of Economic Studies 82(1): 1-44, https://doi.org/10.1093/restud/rdu035";

    /// <summary>Reads the archive's text files and makes a world of them.</summary>
    /// <param name="folder">Folder with xbilat1993.txt, tariffs1993.txt, tariffs2005.txt, GO.txt, B.txt, IO.txt, T.txt, countries.csv, sectors.csv.</param>
    /// <exception cref="BadInputException">A file is missing or has another shape.</exception>
    public static World Import(string folder)
    {
        var regions = Regions(folder);
        var (sectors, theta, tradable) = Sectors(folder);
        int n = regions.Count, s = sectors.Count, goods = tradable.Count(t => t);
        if (Array.IndexOf(tradable, false) is var first && first >= 0 && first < goods)
            throw new BadInputException("tradable sectors must come first", Path.Combine(folder, "sectors.csv"));
        var log = new List<WorldNote>();

        var trade = Cube(NumberGrid.Read(folder, "xbilat1993.txt", goods * n, n), s, n, 1000);
        var tariffs = Cube(NumberGrid.Read(folder, "tariffs1993.txt", goods * n, n), s, n, 1);
        var later = Cube(NumberGrid.Read(folder, $"{Schedule.Replace("-", "", StringComparison.Ordinal)}.txt", goods * n, n), s, n, 1);
        var grossOutput = NumberGrid.Read(folder, "GO.txt", s, n);
        var share = NumberGrid.Read(folder, "B.txt", s, n);
        var inputShares = NumberGrid.Read(folder, "IO.txt", n * s, s);
        RefuseDiagonal(folder, trade, s, n);

        Raise(regions, sectors, trade, grossOutput, log);
        var valueAdded = new double[n * s];
        var inputs = new double[n * s * s];
        for (var c = 0; c < n; c++)
        {
            for (var j = 0; j < s; j++)
            {
                var output = grossOutput[(j * n) + c];
                var gamma = share[(j * n) + c];
                valueAdded[(c * s) + j] = gamma * output;
                for (var k = 0; k < s; k++)
                    inputs[(((c * s) + j) * s) + k] = inputShares[(((c * s) + k) * s) + j] * (1 - gamma) * output;
            }
        }

        var final = FinalSpending.AsShareOfIncome(regions, sectors, trade, tariffs, valueAdded, inputs, log);
        return new World
        {
            Id = "cp2015",
            Title = "Caliendo and Parro (2015): 31 regions, 40 sectors, 1993",
            Year = 1993,
            Currency = "USD",
            Unit = "1",
            Regions = regions,
            Sectors = sectors,
            Trade = trade,
            Inputs = inputs,
            ValueAdded = valueAdded,
            Final = final,
            TariffPercent = tariffs,
            TariffSchedules = new Dictionary<string, double[]>(StringComparer.Ordinal) { [Schedule] = later },
            Elasticities = [.. theta.Select((value, j) => new SectorElasticity(
                value, null, null, "long", "tariff-inclusive",
                tradable[j] ? "Caliendo and Parro (2015), values their program uses" : "Caliendo and Parro (2015), placeholder: the sector does not trade"))],
            Groups = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["NAFTA"] = ["CAN", "MEX", "USA"] },
            Sources = [Citation],
            Licences = ["The archive states no licence; for replication, cite the paper"],
            Log = log,
        };
    }

    private static List<Region> Regions(string folder)
    {
        var rows = SourceTable.Open(folder, "countries.csv");
        int code = rows.Column("iso3"), name = rows.Column("name");
        var regions = new List<Region>();
        while (rows.Next())
            regions.Add(new Region(rows.Text(code), rows.Text(name)));
        foreach (var member in new[] { "CAN", "MEX", "USA" })
        {
            if (!regions.Exists(r => r.Code == member))
                throw new BadInputException($"{member} is missing", rows.File);
        }

        return regions;
    }

    private static (List<Sector> Sectors, double[] Theta, bool[] Tradable) Sectors(string folder)
    {
        var rows = SourceTable.Open(folder, "sectors.csv");
        int code = rows.Column("code"), name = rows.Column("name"), tradable = rows.Column("tradable"), used = rows.Column("theta_used");
        var sectors = new List<Sector>();
        var theta = new List<double>();
        var trades = new List<bool>();
        while (rows.Next())
        {
            sectors.Add(new Sector(rows.Text(code), rows.Text(name), Role(rows.Text(code))));
            trades.Add(rows.Number(tradable) != 0);
            theta.Add(rows.Number(used));
        }

        // Where the archive's own file of elasticities is there it decides.
        if (File.Exists(Path.Combine(folder, "T.txt")))
        {
            var own = NumberGrid.Read(folder, "T.txt", trades.Count(t => t), 1);
            for (var j = 0; j < own.Length; j++)
                theta[j] = own[j];
        }

        return (sectors, [.. theta], [.. trades]);
    }

    private static AiRole Role(string code) => code switch
    {
        "Office" or "Communication" => AiRole.Compute,
        "Computer" => AiRole.SoftwareAndServices,
        "R&D" => AiRole.Research,
        "Post" => AiRole.Telecom,
        _ => AiRole.None,
    };

    // The files hold one block of importers a sector, which is the order of a cube; services have no block.
    private static double[] Cube(double[] blocks, int sectors, int n, double unit)
    {
        var cube = new double[sectors * n * n];
        for (var at = 0; at < blocks.Length; at++)
            cube[at] = blocks[at] * unit;
        return cube;
    }

    private static void RefuseDiagonal(string folder, double[] trade, int sectors, int n)
    {
        for (var j = 0; j < sectors; j++)
        {
            for (var m = 0; m < n; m++)
            {
                if (trade[(((j * n) + m) * n) + m] != 0)
                    throw new BadInputException($"trade of a country with itself must be 0 in block {j + 1}, row {m + 1}", Path.Combine(folder, "xbilat1993.txt"));
            }
        }
    }

    // Output is raised to exports, and what is not exported is sold at home.
    private static void Raise(List<Region> regions, List<Sector> sectors, double[] trade, double[] grossOutput, List<WorldNote> log)
    {
        var n = regions.Count;
        for (var j = 0; j < sectors.Count; j++)
        {
            for (var i = 0; i < n; i++)
            {
                var exports = 0.0;
                for (var m = 0; m < n; m++)
                    exports += trade[(((j * n) + m) * n) + i];
                var output = grossOutput[(j * n) + i];
                if (output < exports)
                {
                    log.Add(new WorldNote(
                        "output-below-exports", $"GO {regions[i].Code} {sectors[j].Code}", exports - output,
                        string.Create(CultureInfo.InvariantCulture, $"Output {output:R} raised to exports {exports:R}")));
                    output = grossOutput[(j * n) + i] = exports;
                }

                trade[(((j * n) + i) * n) + i] = output - exports;
            }
        }
    }
}
