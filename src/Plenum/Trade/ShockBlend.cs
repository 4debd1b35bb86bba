namespace Plenum.Trade;

/// <summary>
/// A point on the straight road from nothing to a shock: linear in ln d, ln(1+τ), ln(1+e), ln λ, ln L, and in the weight a ban
/// leaves. Used by continuation and by the path-integrated decomposition.
/// </summary>
public static class ShockBlend
{
    /// <summary>The shock a fraction <paramref name="s"/> of the way; <paramref name="shock"/> itself at 1.</summary>
    public static Shock At(Economy economy, Shock shock, double s)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(shock);
        if (s >= 1)
            return shock;
        return new Shock
        {
            IcebergChange = Map(shock.IcebergChange, x => x == 1 ? 1 : Math.Exp(s * Math.Log(x))),
            ExportTax = Map(shock.ExportTax, x => x == 0 ? 0 : Math.Exp(s * Math.Log(1 + x)) - 1),
            SupplyKept = Map(shock.SupplyKept, x => 1 - (s * (1 - x))),
            TechnologyChange = Map(shock.TechnologyChange, x => x == 1 ? 1 : Math.Exp(s * Math.Log(x))),
            LabourChange = Map(shock.LabourChange, x => x == 1 ? 1 : Math.Exp(s * Math.Log(x))),
            Tariff = Tariffs(economy, shock, s),
        };
    }

    private static double[]? Tariffs(Economy economy, Shock shock, double s)
    {
        if (shock.Tariff is not { } target)
            return null;
        var blend = new double[target.Length];
        for (var k = 0; k < blend.Length; k++)
        {
            var before = economy.Tariff[k];
            blend[k] = target[k] == before
                ? before
                : Math.Exp(((1 - s) * Math.Log(1 + before)) + (s * Math.Log(1 + target[k]))) - 1;
        }

        return blend;
    }

    private static double[]? Map(double[]? values, Func<double, double> blend)
    {
        if (values is null)
            return null;
        var mapped = new double[values.Length];
        for (var k = 0; k < mapped.Length; k++)
            mapped[k] = blend(values[k]);
        return mapped;
    }
}
