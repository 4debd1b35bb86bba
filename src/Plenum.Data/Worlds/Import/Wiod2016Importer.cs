using System.Globalization;
using Plenum.Axes;
using Plenum.Data.Worlds.Tables;
using Plenum.Worlds;

namespace Plenum.Data.Worlds.Import;

/// <summary>
/// Reads the World Input-Output Table, release 2016 (Timmer and others 2015, 2016): 44 regions, 56 sectors, million current US
/// dollars, basic prices, in the model-ready form <c>trade_YEAR</c> and <c>io_YEAR</c>.
/// </summary>
/// <remarks>
/// Value added is output minus inputs, so it holds taxes on inputs and transport margins too. Tariffs are none: the source has
/// none. Which sector uses an imported input is imputed in the source.
/// </remarks>
public static class Wiod2016Importer
{
    internal static readonly string[] Sources =
    [
        "Timmer, M. P., Dietzenbacher, E., Los, B., Stehrer, R. and de Vries, G. J. (2015), An Illustrated User Guide to the World Input-Output Database, Review of International Economics 23: 575-605, https://doi.org/10.1111/roie.12178",
        "Timmer, M. P., Los, B., Stehrer, R. and de Vries, G. J. (2016), An Anatomy of the Global Trade Slowdown based on the WIOD 2016 Release, GGDC research memorandum 162; data set DOI 10.34894/PJ2M1C",
    ];

    internal static readonly string[] Licences = ["World Input-Output Database, release 2016: Creative Commons Attribution 4.0 International; the use of imported inputs by sector is imputed"];

    /// <summary>Reads the tables of a year and makes a world of 56 sectors.</summary>
    /// <exception cref="Checks.BadInputException">A table is missing or cannot be read.</exception>
    public static World Import(string folder, int year)
    {
        var draft = Read(folder, year);
        draft.Repair(decimals: 6);
        return draft.ToWorld(
            string.Create(CultureInfo.InvariantCulture, $"wiod2016-{year}"),
            string.Create(CultureInfo.InvariantCulture, $"World Input-Output Table {year}, release 2016: 44 regions, 56 sectors"),
            year, ShippedElasticities.Read("wiod2016", [.. draft.Sectors.Select(s => s.Code)]), Sources, Licences);
    }

    /// <summary>Reads the tables as they are.</summary>
    internal static WorldDraft Read(string folder, int year)
    {
        var countries = SourceTable.Open(folder, "countries.csv");
        var regions = new List<Region>();
        while (countries.Next())
            regions.Add(new Region(countries.Text(countries.Column("iso3")), countries.Text(countries.Column("name"))));
        var list = SourceTable.Open(folder, "sectors.csv");
        var sectors = new List<Sector>();
        while (list.Next())
            sectors.Add(new Sector(list.Text(list.Column("code")), list.Text(list.Column("name")), Role(list.Text(list.Column("code")))));
        var draft = new WorldDraft(regions, sectors);
        int n = regions.Count, s = sectors.Count;
        string[] regionCodes = [.. regions.Select(r => r.Code)], sectorCodes = [.. sectors.Select(x => x.Code)];

        var trade = SourceTable.Open(folder, string.Create(CultureInfo.InvariantCulture, $"trade_{year}.csv.gz"));
        CodeIndex origin = new("region", regionCodes), sector = new("sector", sectorCodes), destination = new("region", regionCodes);
        int o = trade.Column("origin_country"), j = trade.Column("sector"), d = trade.Column("destination_country");
        int[] uses = [trade.Column("intermediate"), trade.Column("final_consumption"), trade.Column("final_investment"), trade.Column("final_inventories")];
        while (trade.Next())
        {
            var at = (((sector.Find(trade, j) * n) + destination.Find(trade, d)) * n) + origin.Find(trade, o);
            foreach (var use in uses)
                draft.Trade[at] += trade.Number(use);
        }

        var io = SourceTable.Open(folder, string.Create(CultureInfo.InvariantCulture, $"io_{year}.csv.gz"));
        CodeIndex country = new("region", regionCodes), input = new("sector", sectorCodes), user = new("sector", sectorCodes);
        int c = io.Column("country"), k = io.Column("input_sector"), u = io.Column("using_sector"), domestic = io.Column("domestic"), imported = io.Column("imported");
        while (io.Next())
            draft.Inputs[(((country.Find(io, c) * s) + user.Find(io, u)) * s) + input.Find(io, k)] += io.Number(domestic) + io.Number(imported);
        return draft;
    }

    private static AiRole Role(string code) => code switch
    {
        "C26" => AiRole.Compute,
        "J61" => AiRole.Telecom,
        "J62_J63" => AiRole.SoftwareAndServices,
        "M72" => AiRole.Research,
        _ => AiRole.None,
    };
}
