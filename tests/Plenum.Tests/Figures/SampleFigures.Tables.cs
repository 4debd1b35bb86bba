using Plenum.Figures.Charts;

namespace Plenum.Tests.Figures;

/// <summary>Examples of seats, participation and heat maps.</summary>
public static partial class SampleFigures
{
    private static readonly string[] Bletchley =
        ["AUS", "BRA", "CAN", "CHL", "CHN", "FRA", "DEU", "IND", "IDN", "IRL", "ISR", "ITA", "JPN", "KEN", "SAU", "NLD", "NGA", "PHL", "KOR", "RWA", "SGP", "ESP", "CHE", "TUR", "UKR", "ARE", "GBR", "USA"];

    private static readonly Dictionary<string, string> CountryNames = new(StringComparer.Ordinal)
    {
        ["CHN"] = "China",
        ["USA"] = "United States",
        ["GBR"] = "United Kingdom",
        ["FRA"] = "France",
        ["DEU"] = "Germany",
        ["JPN"] = "Japan",
        ["KOR"] = "South Korea",
        ["IND"] = "India",
        ["BRA"] = "Brazil",
        ["CAN"] = "Canada",
        ["AUS"] = "Australia",
        ["SAU"] = "Saudi Arabia",
        ["RUS"] = "Russia",
        ["KEN"] = "Kenya",
    };

    private static RoundTable Seats() => new(
        Words("seats", "One chair empties in Bletchley: China’s", "Signatories of the declaration of November 2023, by ISO code"),
        "Bletchley Declaration",
        [.. Bletchley.Select(c => new Seat(c, CountryNames.GetValueOrDefault(c, c), c == "CHN" ? SeatState.Leaves : SeatState.Stays))]);

    private static RoundTable ManySeats() => new(
        Words("seats-many", "A large table with a chair that empties and one that is new", "Participants by code"),
        "A summit with sixty participants and a long name",
        [.. Enumerable.Range(0, 60).Select(i => new Seat($"{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}X", "Country " + i, i == 11 ? SeatState.Leaves : i == 40 ? SeatState.Joins : SeatState.Stays))]);

    private static ParticipationMap Participation()
    {
        Named[] forums =
        [
            new("OECD2019", "OECD principles", "2019"), new("G20", "G20 principles", "2019"), new("UNESCO2021", "UNESCO recommendation", "2021"),
            new("G7H", "Hiroshima process", "2023"), new("BLETCHLEY2023", "Bletchley Declaration", "2023"), new("REAIM2023", "REAIM The Hague", "2023"),
            new("USPOL", "Military AI declaration", "2023"), new("SEOUL2024", "Seoul Declaration", "2024"), new("SEOULMIN", "Seoul ministers", "2024"),
            new("COE2024", "Council of Europe convention", "2024"), new("PARIS2025", "Paris statement", "2025"), new("WAICO", "World AI Cooperation Organisation", "2025"),
            new("NEWDELHI2026", "New Delhi declaration", "2026"),
        ];
        var cells = new List<ParticipationCell>();
        var k = 0;
        foreach (var country in CountryNames.Keys)
        {
            foreach (var forum in forums)
            {
                k++;
                if ((k * 7919) % 10 < 6 || forum.Key == "UNESCO2021")
                    cells.Add(new(country, forum.Key, country == "CHN" && string.CompareOrdinal(forum.Group, "2023") >= 0 ? SeatState.Leaves : SeatState.Stays));
            }
        }

        return new(
            Words("participation", "China would leave the forums it joined since 2023", "Seats in multilateral AI forums, by country and year of the instrument"),
            [.. CountryNames.Select(p => new Named(p.Key, p.Value))], forums, cells);
    }

    private static HeatMap Sectors()
    {
        Named[] sectors =
        [
            new("C26", "Computers, electronics, optical products"), new("C27", "Electrical equipment"), new("C28", "Machinery"), new("J61", "Telecommunications"),
            new("J62_J63", "Programming and information services"), new("M72", "Scientific research"), new("K64", "Finance"), new("G46", "Wholesale trade"), new("A01", "Crops and livestock"),
        ];
        Named[] countries = [.. Effects.Take(11).Select(e => new Named(e.Code, e.Code))];
        var values = sectors.SelectMany((s, i) => countries.Select((c, k) =>
            i == 8 && k == 3 ? double.NaN : Math.Round(Effects[k].Effect * (4.5 - i) * (((i * 11) + (k * 5)) % 7 < 2 ? -0.6 : 1), 4))).ToList();
        return new(
            Words("sectors", "Electronics and programming shrink most where ties to China are close", "Change of output by sector and country, percent of the baseline"),
            sectors, countries, values);
    }
}
