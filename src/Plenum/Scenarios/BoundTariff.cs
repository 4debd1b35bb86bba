using Plenum.Checks;
using Plenum.Worlds;

namespace Plenum.Scenarios;

/// <summary>Moves the tariff toward a rate, by points, or toward a schedule.</summary>
internal sealed class BoundTariff(
    TariffMeasure measure, int[] sectors, int[] pairs, World world, double? rate, double? points, double[]? schedule)
    : BoundFlowMeasure(measure, sectors, pairs, world.RegionCount)
{
    public override void Apply(ShockBuilder shock, double factor)
    {
        var tariff = shock.Tariff;
        foreach (var at in Flows)
        {
            var left = tariff[at];
            var wanted = schedule is not null ? schedule[at] / 100 : rate ?? (left + points!.Value);
            tariff[at] = factor == 1 ? wanted : left + (factor * (wanted - left));
            if (tariff[at] < Math.Min(0, left))
                throw Negative(at, tariff[at]);
        }
    }

    private BadInputException Negative(int at, double rate)
    {
        var n = world.RegionCount;
        var (sector, importer, exporter) = (at / (n * n), at / n % n, at % n);
        return new BadInputException(
            $"tariff would be {100 * rate:R} % for {world.Regions[importer].Code} on {world.Regions[exporter].Code} in {world.Sectors[sector].Code}; a tariff cannot be negative",
            measure.Place, "Use `percent: 0` to abolish it");
    }
}
