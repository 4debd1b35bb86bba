namespace Plenum.Sweeps;

/// <summary>An outcome a sweep can keep, in percent of the world compared against.</summary>
/// <param name="Name">Its name, the one <c>plenum solve --json</c> uses.</param>
/// <param name="BySector">True when it has one number a country and sector, false for one a country.</param>
/// <param name="Meaning">What it is, for readers.</param>
public sealed record SweepVariable(string Name, bool BySector, string Meaning)
{
    /// <summary>Unit of all of them.</summary>
    public const string Unit = "percent";

    /// <summary>Code of the whole world, weighted by baseline value added; real income has it.</summary>
    public const string World = "WLD";

    /// <summary>Every outcome there is, country outcomes first.</summary>
    public static IReadOnlyList<SweepVariable> All { get; } =
    [
        new("real_income", false, "exact change of real income"),
        new("real_wage", false, "wage over consumer prices"),
        new("wage", false, "wage, world value added being the numeraire"),
        new("consumer_price", false, "price index of final spending"),
        new("income", false, "income, world value added being the numeraire"),
        new("terms_of_trade", false, "first-order part of welfare"),
        new("volume_of_trade", false, "first-order part of welfare"),
        new("technical", false, "first-order part of welfare: costs wasted at borders"),
        new("exports", false, "total exports at border prices"),
        new("imports", false, "total imports at border prices"),
        new("output", true, "producers' sales of a sector"),
        new("price", true, "price index of a sector"),
        new("unit_cost", true, "unit cost of a sector's producers"),
        new("expenditure", true, "spending on a sector, tariffs included"),
    ];

    /// <summary>The outcome of a name, or null.</summary>
    public static SweepVariable? Find(string name) => All.FirstOrDefault(v => v.Name == name);
}
