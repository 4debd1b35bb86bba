using System.Globalization;
using System.IO.Compression;
using Plenum.Axes;
using Plenum.Checks;
using Plenum.Worlds;

namespace Plenum.Data.Validation;

/// <summary>
/// The World Input-Output Table of 2008 (2013 release) in the treatment of Costinot and Rodríguez-Clare (2014, Handbook of
/// International Economics 4, section 4): 34 regions by 31 sectors, negative final demand set to zero and output recomputed
/// with the Leontief inverse.
/// </summary>
public static class HandbookWorld
{
    private static readonly string[] Residual = ["BGR", "CYP", "EST", "LTU", "LUX", "LVA", "MLT"];

    private static readonly Dictionary<string, string> Merged = new(StringComparer.Ordinal)
    {
        ["c4"] = "c4+5",
        ["c5"] = "c4+5",
        ["c19"] = "c19+20",
        ["c20"] = "c19+20",
        ["c31"] = "c31+34+35",
        ["c34"] = "c31+34+35",
        ["c35"] = "c31+34+35",
    };

    /// <summary>Trade elasticities of the chapter's goods sectors (its table of Caliendo–Parro estimates); services have 5.</summary>
    private static readonly Dictionary<string, double> Goods = new(StringComparer.Ordinal)
    {
        ["c1"] = 8.11,
        ["c2"] = 15.72,
        ["c3"] = 2.55,
        ["c4+5"] = 5.56,
        ["c6"] = 10.83,
        ["c7"] = 9.07,
        ["c8"] = 51.08,
        ["c9"] = 4.75,
        ["c10"] = 1.66,
        ["c11"] = 2.76,
        ["c12"] = 7.99,
        ["c13"] = 1.52,
        ["c14"] = 10.60,
        ["c15"] = 0.37,
        ["c16"] = 5.00,
    };

    /// <summary>Reads <c>flows_2008.csv.gz</c>, <c>countries.csv</c> and <c>sectors.csv</c> of <paramref name="folder"/>.</summary>
    /// <exception cref="BadInputException">A file is missing or names an unknown country, sector or use.</exception>
    public static World Read(string folder)
    {
        var countries = Codes(folder, "countries.csv").Where(code => !Residual.Contains(code, StringComparer.Ordinal)).ToList();
        var sectors = Codes(folder, "sectors.csv").Select(Sector).Distinct(StringComparer.Ordinal).ToList();
        int n = countries.Count, s = sectors.Count;
        var use = new double[n * s * n * s];
        var final = new double[n * s * n];
        var (negative, cut) = Flows(folder, countries, sectors, use, final);
        var published = Output(folder, countries, sectors);
        var output = Recompute(use, final, published, n, s);

        double[] trade = new double[s * n * n], inputs = new double[n * s * s], valueAdded = new double[n * s], spending = new double[n * s];
        for (var c = 0; c < n; c++)
        {
            for (var user = 0; user < s; user++)
            {
                valueAdded[(c * s) + user] = output[(c * s) + user];
                for (var i = 0; i < n; i++)
                {
                    for (var k = 0; k < s; k++)
                    {
                        var flow = use[(((((i * s) + k) * n) + c) * s) + user];
                        trade[(((k * n) + c) * n) + i] += flow;
                        inputs[(((c * s) + user) * s) + k] += flow;
                        valueAdded[(c * s) + user] -= flow;
                    }
                }
            }

            for (var i = 0; i < n; i++)
            {
                for (var k = 0; k < s; k++)
                {
                    trade[(((k * n) + c) * n) + i] += final[(((i * s) + k) * n) + c];
                    spending[(c * s) + k] += final[(((i * s) + k) * n) + c];
                }
            }
        }

        return new World
        {
            Id = "wiod-2008-handbook",
            Title = "World Input-Output Table 2008, treated as in the Handbook chapter of Costinot and Rodríguez-Clare (2014)",
            Year = 2008,
            Regions = [.. countries.Select(code => new Region(code, code))],
            Sectors = [.. sectors.Select(code => new Sector(code, code))],
            Trade = trade,
            Inputs = inputs,
            ValueAdded = valueAdded,
            Final = spending,
            TariffPercent = new double[trade.Length],
            Elasticities = [.. sectors.Select(code => new SectorElasticity(Goods.GetValueOrDefault(code, 5), Source: "Costinot and Rodríguez-Clare (2014)"))],
            Log = [new WorldNote("negative-final-demand", "final", cut, $"{negative} negative cells of final use set to zero, output recomputed")],
        };
    }

    /// <summary>Fills intermediate use and final use (negative cells count as zero).</summary>
    private static (int Negative, double Cut) Flows(
        string folder, List<string> countries, List<string> sectors, double[] use, double[] final)
    {
        int n = countries.Count, s = sectors.Count, negative = 0;
        var cut = 0.0;
        var countryIndex = countries.Select((code, at) => (code, at)).ToDictionary(x => x.code, x => x.at, StringComparer.Ordinal);
        foreach (var code in Residual)
            countryIndex[code] = countryIndex["ROW"];
        var sectorIndex = sectors.Select((code, at) => (code, at)).ToDictionary(x => x.code, x => x.at, StringComparer.Ordinal);
        var path = Existing(folder, "flows_2008.csv.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        reader.ReadLine();
        for (var line = 2; reader.ReadLine() is { } text; line++)
        {
            var cells = text.Split(',');
            if (cells.Length != 5
                || !countryIndex.TryGetValue(cells[0], out var i)
                || !sectorIndex.TryGetValue(Sector(cells[1]), out var k)
                || !countryIndex.TryGetValue(cells[2], out var c)
                || !double.TryParse(cells[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                throw new BadInputException($"expected origin_country, origin_sector, destination_country, destination_use, value, got '{text}'", $"{path} line {line}");
            var from = (i * s) + k;
            if (sectorIndex.TryGetValue(Sector(cells[3]), out var user))
            {
                use[(((from * n) + c) * s) + user] += value;
                continue;
            }

            if (value < 0)
            {
                negative++;
                cut -= value;
                continue;
            }

            final[(from * n) + c] += value;
        }

        return (negative, cut);
    }

    /// <summary>Gross output as published.</summary>
    private static double[] Output(string folder, List<string> countries, List<string> sectors)
    {
        var output = new double[countries.Count * sectors.Count];
        var path = Existing(folder, "output_2008.csv");
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = line.Split(',');
            var country = countries.IndexOf(Residual.Contains(cells[0], StringComparer.Ordinal) ? "ROW" : cells[0]);
            var sector = cells.Length < 3 ? -1 : sectors.IndexOf(Sector(cells[1]));
            if (country < 0 || sector < 0 || !double.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                throw new BadInputException($"expected country, sector, gross_output, got '{line}'", path);
            output[(country * sectors.Count) + sector] += value;
        }

        return output;
    }

    /// <summary>Output x = A x + f, with A relative to published output; the table of uses is rescaled to it.</summary>
    private static double[] Recompute(double[] use, double[] final, double[] published, int n, int s)
    {
        var size = n * s;
        var demand = new double[size];
        for (var from = 0; from < size; from++)
        {
            for (var c = 0; c < n; c++)
                demand[from] += final[(from * n) + c];
        }

        var output = (double[])published.Clone();
        for (var pass = 0; pass < 1000; pass++)
        {
            var change = 0.0;
            for (var from = 0; from < size; from++)
            {
                var sum = demand[from];
                for (var to = 0; to < size; to++)
                {
                    if (published[to] > 0)
                        sum += use[(from * size) + to] * (output[to] / published[to]);
                }

                change = Math.Max(change, Math.Abs(sum - output[from]) / Math.Max(sum, 1));
                output[from] = sum;
            }

            if (change < 1e-14)
                break;
        }

        for (var from = 0; from < size; from++)
        {
            for (var to = 0; to < size; to++)
            {
                if (published[to] > 0)
                    use[(from * size) + to] *= output[to] / published[to];
            }
        }

        return output;
    }

    private static string Sector(string code) => Merged.GetValueOrDefault(code, code);

    private static List<string> Codes(string folder, string file) =>
        [.. File.ReadLines(Existing(folder, file)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[0].Trim('"'))];

    private static string Existing(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? path : throw new BadInputException("no such file", path, "The folder must hold the WIOD tables of 2008");
    }
}
