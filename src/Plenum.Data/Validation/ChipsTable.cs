using System.Globalization;

namespace Plenum.Data.Validation;

/// <summary>
/// The chip embargo on the embedded world by imposer, trade elasticity and horizon, with the imposers' own costs, beside the
/// same ban on an older world by another solver; and a ban on minerals in the other direction.
/// </summary>
public static class ChipsTable
{
    /// <summary>Name of the table.</summary>
    public const string Name = "chips";

    private static readonly string[] Places = ["CHN", .. ChipEmbargo.Coalition, "WLD"];

    /// <summary>Computes the table.</summary>
    public static ValidationTable Compute()
    {
        var found = ChipEmbargo.Solve();
        var beside = PublishedTables.Read(ChipBanTable.Name).ToDictionary(p => (p.Measure, p.Place));
        return new ValidationTable
        {
            Name = Name,
            Title = "A ban on China's imports of electronics by imposer, trade elasticity and horizon",
            Citation = "World 2014 (44 regions, 24 sectors), bundles of --horizon; beside it an independent solver on 2008 tables (34 regions, 31 sectors, electrical and optical equipment), not a published result",
            Remark = Remark(found),
            Rows = [.. Rows(found, beside)],
            Checks = [.. Checks(found, beside)],
            Lines = [.. Lines(found, beside)],
        };
    }

    private static string Measure(string who, double theta, string horizon) =>
        string.Create(CultureInfo.InvariantCulture, $"by_{who}_theta_{theta}_{horizon}");

    private static IEnumerable<ValidationRow> Rows(ChipEmbargo found, Dictionary<(string, string), PublishedNumber> beside)
    {
        foreach (var horizon in ChipEmbargo.Horizons)
        {
            foreach (var theta in ChipEmbargo.Thetas)
            {
                foreach (var who in ChipEmbargo.Imposers)
                {
                    foreach (var place in Places)
                        yield return new ValidationRow(place, Measure(who, theta, horizon), found.Change(who, theta, horizon, place), Printed(who, theta, horizon, place));
                }
            }

            foreach (var place in Places)
                yield return new ValidationRow(place, "minerals_" + horizon, found.Change(ChipEmbargo.MineralBan, found.OwnTheta, horizon, place));
        }

        // Another world, so the number stands beside ours and is not to be reproduced.
        PublishedNumber? Printed(string who, double theta, string horizon, string place) =>
            horizon == ChipEmbargo.Horizons[^1] && beside.TryGetValue((string.Create(CultureInfo.InvariantCulture, $"by_{who}_theta_{theta}"), place), out var old)
                ? old with { Measure = Measure(who, theta, horizon), Within = null, Pinned = null, Note = "2008" }
                : null;
    }

    private static IEnumerable<ValidationCheck> Checks(ChipEmbargo found, Dictionary<(string, string), PublishedNumber> beside)
    {
        double China(string who, double theta, string horizon) => found.Change(who, theta, horizon, "CHN");
        bool Every(Func<double, string, bool> holds) => ChipEmbargo.Horizons.All(h => ChipEmbargo.Thetas.All(t => holds(t, h)));
        yield return new ValidationCheck(
            "Every case has an equilibrium, or says why it has none",
            Every((t, h) => ChipEmbargo.Imposers.All(w => double.IsFinite(China(w, t, h)) || found.Why(w, t, h).Contains("no equilibrium", StringComparison.Ordinal))));
        yield return new ValidationCheck(
            "China loses more the more countries join, at every elasticity and horizon",
            Every((t, h) => China("usa", t, h) > China("coalition", t, h) && China("coalition", t, h) > China("everyone", t, h)));
        yield return new ValidationCheck(
            "China loses more the lower the elasticity, whoever bans",
            ChipEmbargo.Horizons.All(h => ChipEmbargo.Imposers.All(w => ChipEmbargo.Thetas.Zip(ChipEmbargo.Thetas.Skip(1)).All(t => China(w, t.First, h) > China(w, t.Second, h)))));
        yield return new ValidationCheck(
            "China loses more the shorter the horizon",
            ChipEmbargo.Thetas.All(t => ChipEmbargo.Imposers.All(w => China(w, t, "short") < China(w, t, "medium") && China(w, t, "medium") < China(w, t, "long"))));
        yield return new ValidationCheck(
            "Taiwan and Korea pay more for the coalition's ban than the United States",
            Every((t, h) => Math.Max(found.Change("coalition", t, h, "KOR"), found.Change("coalition", t, h, "TWN")) < found.Change("coalition", t, h, "USA")));
        var here = ChipEmbargo.Thetas.Select(t => Ratio(t, (w, x) => found.Change(w, x, "long", "CHN"))).ToList();
        var old = ChipEmbargo.Thetas.Select(t => Ratio(t, (w, x) => Older(beside, w, x))).ToList();
        yield return new ValidationCheck(
            string.Create(CultureInfo.InvariantCulture, $"The United States alone has a smaller part of the coalition's effect than one half in the long run: {here.Min():0.00} to {here.Max():0.00} (2008 tables: {old.Min():0.00} to {old.Max():0.00})"),
            here.All(r => r is > 0 and < 0.5));
    }

    private static double Older(Dictionary<(string, string), PublishedNumber> beside, string who, double theta) =>
        beside[(string.Create(CultureInfo.InvariantCulture, $"by_{who}_theta_{theta}"), "CHN")].Published ?? double.NaN;

    private static double Ratio(double theta, Func<string, double, double> change) => change("usa", theta) / change("coalition", theta);

    private static IEnumerable<string> Lines(ChipEmbargo found, Dictionary<(string, string), PublishedNumber> beside)
    {
        var horizons = ChipEmbargo.Horizons;
        yield return FormattableString.Invariant(
            $"theta is the long-run elasticity of tariff-inclusive shares of C26, sigma - 1 of an estimate on customs values; the world's own is {found.OwnTheta:0.00} = {1 + found.OwnTheta:0.00} - 1.");
        yield return "The horizon scales theta of every sector and sets nests and mobility (docs/horizons.md). Change of real income in percent.";
        yield return "";
        yield return "China, by who bans, theta and horizon" + "".PadRight(36) + "long run on 2008 tables";
        yield return "".PadRight(8) + "United States alone".PadRight(27) + "six countries".PadRight(27) + "everyone".PadRight(27) + "USA     six     all";
        yield return "theta".PadRight(8) + string.Concat(Enumerable.Repeat(string.Concat(horizons.Select(h => h.PadLeft(8))) + "   ", 3));
        foreach (var theta in ChipEmbargo.Thetas)
        {
            yield return Theta(theta)
                + string.Concat(ChipEmbargo.Imposers.Select(w => string.Concat(horizons.Select(h => Cell(found.Change(w, theta, h, "CHN")))) + "   "))
                + string.Concat(ChipEmbargo.Imposers.Select(w => Cell(Older(beside, w, theta))));
        }

        yield return "";
        yield return "What the ban costs those who impose it, and the world";
        yield return "".PadRight(17) + "alone".PadLeft(8) + "   " + "the six together".PadRight(51) + "world, by who bans";
        yield return "theta".PadRight(8) + "horizon".PadRight(9) + "USA".PadLeft(8) + "   " + string.Concat(ChipEmbargo.Coalition.Select(c => c.PadLeft(8))) + "   " + "USA".PadLeft(8) + "six".PadLeft(8) + "all".PadLeft(8);
        foreach (var theta in ChipEmbargo.Thetas)
        {
            foreach (var h in horizons)
            {
                yield return Theta(theta) + h.PadRight(9) + Cell(found.Change("usa", theta, h, "USA")) + "   "
                    + string.Concat(ChipEmbargo.Coalition.Select(c => Cell(found.Change("coalition", theta, h, c)))) + "   "
                    + string.Concat(ChipEmbargo.Imposers.Select(w => Cell(found.Change(w, theta, h, "WLD"))));
            }
        }

        yield return "";
        yield return "The other direction: China sells no mining products (sector B, all minerals and fuels) to anyone";
        yield return "".PadRight(17) + string.Concat(Places.Select(p => p.PadLeft(8)));
        foreach (var h in horizons)
            yield return "".PadRight(8) + h.PadRight(9) + string.Concat(Places.Select(p => Cell(found.Change(ChipEmbargo.MineralBan, found.OwnTheta, h, p))));
        foreach (var (who, theta, h) in ChipEmbargo.Imposers.SelectMany(w => ChipEmbargo.Thetas.SelectMany(t => horizons.Select(h => (w, t, h)))))
        {
            if (found.Why(who, theta, h) is { Length: > 0 } why)
                yield return FormattableString.Invariant($"no result for {who}, theta {theta}, {h}: {why}");
        }
    }

    private static string Remark(ChipEmbargo found)
    {
        double Six(double theta, string h) => found.Change("coalition", theta, h, "CHN");
        return FormattableString.Invariant(
            $"Another world than the older table (2014 instead of 2008, C26 without electrical equipment, other elasticities elsewhere), so patterns are compared and not digits. Before the ban China bought {100 * found.HomeShare(ChipEmbargo.Chips, "CHN"):0.#} % of its C26 at home, {100 * found.Share(ChipEmbargo.Chips, "CHN", (_, i) => ChipEmbargo.Coalition.Contains(i, StringComparer.Ordinal)):0.#} % from the six and {100 * found.Share(ChipEmbargo.Chips, "CHN", (_, i) => i == "USA"):0.##} % from the United States. Its loss from the coalition's ban runs from {Six(10.6, "long"):0.000} % (theta 10.6, long run) to {Six(0.76, "short"):0.00} % (theta 0.76, first year). Sector B is all of mining: a ban on rare earths alone would hit users that buy next to nothing else, which shares of this sector cannot show, so its numbers are a lower bound.");
    }

    private static string Theta(double theta) => theta.ToString(CultureInfo.InvariantCulture).PadRight(8);

    private static string Cell(double percent) =>
        (double.IsFinite(percent) ? percent.ToString(Math.Abs(percent) < 10 ? "+0.000;-0.000;0.000" : "+0.00;-0.00", CultureInfo.InvariantCulture) : "–").PadLeft(8);
}
