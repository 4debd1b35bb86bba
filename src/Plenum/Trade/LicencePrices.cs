namespace Plenum.Trade;

/// <summary>Quotas written as the taxes they amount to.</summary>
public static class LicencePrices
{
    /// <summary>
    /// The shock without quotas that has <paramref name="solved"/> as its equilibrium: shadow rates added to export taxes and
    /// tariffs. A shock without quotas is returned as it is.
    /// </summary>
    /// <param name="economy">The economy the shock is relative to.</param>
    /// <param name="shock">The shock, perhaps with quotas.</param>
    /// <param name="solved">What its quotas came to.</param>
    public static Shock AsTaxes(Economy economy, Shock shock, IReadOnlyList<QuotaOutcome> solved)
    {
        ArgumentNullException.ThrowIfNull(economy);
        ArgumentNullException.ThrowIfNull(shock);
        ArgumentNullException.ThrowIfNull(solved);
        if (shock.Quotas is null)
            return shock;
        var exportTax = shock.ExportTax;
        var tariff = shock.Tariff;
        foreach (var outcome in solved.Where(q => q.Binds))
        {
            var at = economy.At(outcome.Quota.Sector, outcome.Quota.Importer, outcome.Quota.Exporter);
            if (outcome.ExportTax != 0)
            {
                exportTax = Own(exportTax, shock.ExportTax, () => new double[economy.ExpenditureShares.Length]);
                exportTax[at] = ((1 + exportTax[at]) * (1 + outcome.ExportTax)) - 1;
            }

            if (outcome.Tariff != 0)
            {
                tariff = Own(tariff, shock.Tariff, () => [.. economy.Tariff]);
                tariff[at] = ((1 + tariff[at]) * (1 + outcome.Tariff)) - 1;
            }
        }

        return new Shock
        {
            IcebergChange = shock.IcebergChange,
            Tariff = tariff,
            ExportTax = exportTax,
            SupplyKept = shock.SupplyKept,
            TechnologyChange = shock.TechnologyChange,
            LabourChange = shock.LabourChange,
        };
    }

    // The shock's own array is copied once, never written to.
    private static double[] Own(double[]? current, double[]? given, Func<double[]> make) =>
        current is null ? make() : ReferenceEquals(current, given) ? [.. current] : current;
}
