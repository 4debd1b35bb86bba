namespace Plenum.Trade;

/// <summary>
/// A point on the straight road from one shock to another: linear in ln d, ln(1+τ), ln(1+e), ln λ, ln L, and in the weight a ban
/// leaves. Used by continuation and by the path-integrated decomposition, which both meet quotas as the
/// taxes they amount to (<see cref="LicencePrices"/>).
/// </summary>
public static class ShockBlend
{
    /// <summary>The shock a fraction <paramref name="s"/> of the way; the ends themselves at 0 and 1.</summary>
    public static Shock At(Economy economy, Shock from, Shock to, double s)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (s <= 0)
            return from;
        if (s >= 1)
            return to;
        return new Shock
        {
            IcebergChange = Blend(from.IcebergChange, to.IcebergChange, 1, (x, y) => Log(x, y, s)),
            ExportTax = Blend(from.ExportTax, to.ExportTax, 0, (x, y) => Log(1 + x, 1 + y, s) - 1),
            SupplyKept = Blend(from.SupplyKept, to.SupplyKept, 1, (x, y) => x + (s * (y - x))),
            TechnologyChange = Blend(from.TechnologyChange, to.TechnologyChange, 1, (x, y) => Log(x, y, s)),
            LabourChange = Blend(from.LabourChange, to.LabourChange, 1, (x, y) => Log(x, y, s)),
            Tariff = from.Tariff is null && to.Tariff is null
                ? null
                : Blend(from.Tariff ?? economy.Tariff, to.Tariff ?? economy.Tariff, 0, (x, y) => Log(1 + x, 1 + y, s) - 1),
        };
    }

    private static double Log(double from, double to, double s) => Math.Exp(((1 - s) * Math.Log(from)) + (s * Math.Log(to)));

    private static double[]? Blend(double[]? from, double[]? to, double neutral, Func<double, double, double> between)
    {
        if (from is null && to is null)
            return null;
        var blend = new double[(from ?? to)!.Length];
        for (var k = 0; k < blend.Length; k++)
        {
            var (x, y) = (from is null ? neutral : from[k], to is null ? neutral : to[k]);
            blend[k] = x == y ? x : between(x, y);
        }

        return blend;
    }
}
