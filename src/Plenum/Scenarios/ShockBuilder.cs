using System.Runtime.CompilerServices;
using Plenum.Knowledge;
using Plenum.Participation;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Scenarios;

/// <summary>
/// Collects what measures do, in file order: costs multiply, a later tariff acts on what the earlier ones left. Arrays exist
/// only for what some measure touched.
/// </summary>
internal sealed class ShockBuilder(World world, SeatingPlan? seating)
{
    private static readonly ConditionalWeakTable<World, double[]> OwnTariffs = [];
    private readonly int cube = world.SectorCount * world.RegionCount * world.RegionCount;
    private readonly SortedDictionary<string, double[]> access = new(StringComparer.Ordinal);
    private SortedDictionary<int, (double Share, double ImporterRent)>? caps;
    private double[]? iceberg, tariff, importerRent, exportTax, exporterRent, kept, technology, labour;

    /// <summary>d̂, ones at first.</summary>
    public double[] Iceberg => iceberg ??= Ones(cube);

    /// <summary>τ without rents, the world's at first; zero at home.</summary>
    public double[] Tariff => tariff ??= OwnTariff();

    /// <summary>Rent rates added to the importer's tariff.</summary>
    public double[] ImporterRent => importerRent ??= new double[cube];

    /// <summary>e without rents.</summary>
    public double[] ExportTax => exportTax ??= new double[cube];

    /// <summary>Rent rates charged for the exporter.</summary>
    public double[] ExporterRent => exporterRent ??= new double[cube];

    /// <summary>Share of a flow's weight that bans leave.</summary>
    public double[] Kept => kept ??= Ones(cube);

    /// <summary>Caps a flow; of several caps the tightest holds, with its own rule for the rent.</summary>
    public void Cap(int at, double share, double importerRent)
    {
        caps ??= [];
        if (!caps.TryGetValue(at, out var known) || share <= known.Share)
            caps[at] = (share, importerRent);
    }

    /// <summary>λ̂.</summary>
    public double[] Technology => technology ??= Ones(world.RegionCount * world.SectorCount);

    /// <summary>L̂.</summary>
    public double[] Labour => labour ??= Ones(world.RegionCount);

    /// <summary>Who sits where after the measures so far, or null where no measure moves a seat.</summary>
    public SeatLedger? Seats { get; } = seating is null ? null : new SeatLedger(seating, world.RegionCount);

    /// <summary>a^c of one channel, ones at first.</summary>
    public double[] Access(string channel)
    {
        if (!access.TryGetValue(channel, out var open))
            access[channel] = open = Ones(world.RegionCount * world.RegionCount);
        return open;
    }

    /// <summary>The static part as the model sees it.</summary>
    public Shock ToShock()
    {
        if (iceberg is null && tariff is null && importerRent is null && exportTax is null && exporterRent is null
            && kept is null && caps is null && technology is null && labour is null)
        {
            return Shock.None;
        }

        return new Shock
        {
            IcebergChange = iceberg,
            Tariff = tariff is null && importerRent is null ? null : Sum(Tariff, importerRent),
            ExportTax = exportTax is null && exporterRent is null ? null : Sum(ExportTax, exporterRent),
            SupplyKept = kept,
            Quotas = caps is null ? null : Quotas(caps),
            TechnologyChange = technology,
            LabourChange = labour,
        };
    }

    /// <summary>Openness of the channels: knowledge measures times what lost seats close.</summary>
    public ChannelAccess ToAccess()
    {
        if (Seats is not null && seating is not null)
        {
            foreach (var (channel, loss) in seating.AccessLoss)
            {
                if (loss != 0 && Seats.AnyLost)
                    Seats.Close(Access(channel), loss);
            }
        }

        return access.Count == 0 ? ChannelAccess.Full : new ChannelAccess(new Dictionary<string, double[]>(access, StringComparer.Ordinal));
    }

    // What the world does not trade needs no licence.
    private Quota[] Quotas(SortedDictionary<int, (double Share, double ImporterRent)> capped)
    {
        var n = world.RegionCount;
        return [.. capped.Where(c => world.Trade[c.Key] > 0).Select(c =>
            new Quota(c.Key / (n * n), c.Key / n % n, c.Key % n, c.Value.Share, c.Value.ImporterRent))];
    }

    // Thousands of scenarios of one world begin with the same rates.
    private double[] OwnTariff() => (double[])OwnTariffs.GetValue(world, Rates).Clone();

    private static double[] Rates(World world)
    {
        var rates = new double[world.SectorCount * world.RegionCount * world.RegionCount];
        for (var j = 0; j < world.SectorCount; j++)
        {
            for (var importer = 0; importer < world.RegionCount; importer++)
            {
                for (var exporter = 0; exporter < world.RegionCount; exporter++)
                {
                    var at = world.At(j, importer, exporter);
                    rates[at] = importer == exporter ? 0 : world.TariffPercent[at] / 100;
                }
            }
        }

        return rates;
    }

    private static double[] Sum(double[] a, double[]? b)
    {
        if (b is null)
            return a;
        var sum = new double[a.Length];
        for (var k = 0; k < sum.Length; k++)
            sum[k] = a[k] + b[k];
        return sum;
    }

    private static double[] Ones(int length)
    {
        var ones = GC.AllocateUninitializedArray<double>(length);
        Array.Fill(ones, 1.0);
        return ones;
    }
}
