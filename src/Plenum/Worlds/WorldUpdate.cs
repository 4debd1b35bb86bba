using System.Globalization;
using Plenum.Checks;
using Plenum.Trade;

namespace Plenum.Worlds;

/// <summary>Brings a world to the totals of a later year, keeping as much of its structure as the accounts allow.</summary>
/// <remarks>
/// <para>
/// Of all worlds that satisfy the conditions below, the one with the least cross-entropy Σ x ln(x/x⁰) − x + x⁰ to the old world,
/// whose domestic cells are first scaled with their country's value added (Bacharach 1970; Junius and Oosterhaven 2003 for
/// signed cells). The conditions: sales of a sector = its inputs and value added; purchases with tariffs = what users and
/// final spending take; value added of each country; trade in goods of each pair of countries; trade in other things of each pair.
/// </para>
/// <para>
/// They are met in turn, each by the closed-form projection onto it alone (Bregman 1967; Csiszár 1975): a total scales its cells by
/// total/sum; an account f·A + p = B/f + q scales one side by f and the other by 1/f. Negative cells cannot be scaled without
/// changing what the other cells must do to them, so they are set aside: they grow with their country and enter as the
/// constants p and q. Tariff rates stay.
/// </para>
/// </remarks>
public static class WorldUpdate
{
    /// <summary>Largest relative gap that counts as met.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Passes after which the update is given up.</summary>
    public const int MostSweeps = 20_000;

    /// <summary>Passes in which the gap must shrink by a tenth.</summary>
    private const int Patience = 500;

    /// <summary>Updates <paramref name="world"/>.</summary>
    /// <param name="world">The world as it was.</param>
    /// <param name="totals">What is known of the later year.</param>
    /// <param name="decimals">Places the values are rounded to; the accounts hold exactly between the rounded values.</param>
    /// <param name="progress">Told the number of the pass and its largest gap, or null.</param>
    /// <param name="cancellation">Asks to stop between two passes.</param>
    /// <exception cref="BadInputException">A total is negative or not finite, or has the wrong shape.</exception>
    /// <exception cref="DidNotConvergeException">The conditions contradict each other, or take more passes than allowed.</exception>
    public static (World World, UpdateReport Report) Apply(
        World world, WorldTotals totals, int decimals = 6, Action<int, double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(totals);
        var log = new List<WorldNote>(world.Log);
        var targets = UpdateTargets.Of(world, totals, log);
        var balance = new UpdateBalance(world, targets, totals.IsGoods, log);
        var (sweep, milestone) = (0, double.PositiveInfinity);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            balance.Sweep();
            sweep++;
            progress?.Invoke(sweep, balance.Residual);
            if (sweep % Patience != 0)
                continue;
            // Conditions that contradict each other keep the same gap for ever.
            if (balance.Residual > 0.9 * milestone)
                break;
            milestone = balance.Residual;
        }
        while (balance.Residual > Tolerance && sweep < MostSweeps);
        if (!(balance.Residual <= Tolerance))
        {
            throw new DidNotConvergeException(
                new SolveReport(SolveStatus.DidNotConverge, balance.Residual, sweep, 0, balance.Worst, "update"), $"the update of {world.Id} to {totals.Year}",
                "The totals contradict the structure there; check them or leave them out");
        }

        var report = new UpdateReport(sweep, balance.Residual, balance.Conditions, balance.Worst, balance.Moved(world));
        log.Add(new WorldNote(
            "updated", $"{world.Id} to {totals.Year}", report.Residual,
            string.Create(CultureInfo.InvariantCulture,
                $"Biproportional update met {report.Conditions} conditions to {report.Residual:g2} in {report.Sweeps} passes; {100 * report.Moved:0.0} percent of all value is in another cell than if every cell had grown alike")));
        var (trade, inputs, valueAdded, final) = balance.Rounded(decimals, log);
        return (world with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{world.Id}-to-{totals.Year}"),
            Title = string.Create(CultureInfo.InvariantCulture, $"{world.Title}; updated to {totals.Year}"),
            Year = totals.Year,
            Trade = trade,
            Inputs = inputs,
            ValueAdded = valueAdded,
            Final = final,
            Sources = [.. world.Sources, .. totals.Sources],
            Licences = [.. world.Licences, .. totals.Licences],
            Log = log,
        }, report);
    }
}
