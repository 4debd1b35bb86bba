namespace Plenum.Trade;

/// <summary>What a quota came to in an equilibrium.</summary>
/// <param name="Quota">The quota.</param>
/// <param name="Rate">w: price of a licence over the producer's price; 0 where the quota does not bind.</param>
/// <param name="Quantity">q over the baseline's quantity.</param>
/// <param name="Rent">Licence payments, in shares of world value added.</param>
public sealed record QuotaOutcome(Quota Quota, double Rate, double Quantity, double Rent)
{
    /// <summary>True when the licence has a price.</summary>
    public bool Binds => Rate > 0;

    /// <summary>The shadow export tax e: the exporter's part of the licence's price.</summary>
    public double ExportTax => (1 - Quota.ImporterRent) * Rate;

    /// <summary>The importer's part of the licence's price, as a tariff on the price that includes e.</summary>
    public double Tariff => Quota.ImporterRent * Rate / (1 + ExportTax);
}
