using System.Runtime.InteropServices;
using Plenum.Checks;
using Plenum.Trade;

namespace Plenum.Solving;

/// <summary>
/// A shock folded into the shares once, so that a sweep needs no powers: A = π·kept·κ̂^−θ and B = A/((1+τ′)(1+e′)).
/// Sectors the shock does not touch keep the structure's own arrays. Memory is reused from shock to shock.
/// </summary>
internal sealed class FoldedShock
{
    private double[][] _ownKept = [];
    private double[][] _ownReceived = [];
    private double[][] _ownHome = [];

    /// <summary>A by sector.</summary>
    public double[][] Kept { get; private set; } = [];

    /// <summary>B by sector, or null where nothing is taxed.</summary>
    public double[]?[] Received { get; private set; } = [];

    /// <summary>The diagonal of A by sector: home sales, which no measure touches.</summary>
    public double[][] Home { get; private set; } = [];

    /// <summary>A number per country, the same for countries that any flow still joins.</summary>
    public int[] Bloc { get; private set; } = [];

    /// <summary>λ̂ as <c>[sector][country]</c>, country rows padded with 1; empty when technology does not change.</summary>
    public double[] Technology { get; private set; } = [];

    /// <summary>True when <see cref="Technology"/> is in use.</summary>
    public bool HasTechnology { get; private set; }

    /// <summary>L̂_n VA_n.</summary>
    public double[] Labour { get; private set; } = [];

    /// <summary>Flows that bear an export tax.</summary>
    public List<ExportTaxEntry> ExportTaxes { get; } = [];

    /// <summary>Folds <paramref name="shock"/> into <paramref name="structure"/>.</summary>
    /// <exception cref="BadInputException">A value is outside its range, or a market is left without a supplier.</exception>
    public void Fold(TradeStructure structure, Shock shock)
    {
        Reserve(structure);
        ExportTaxes.Clear();
        var economy = structure.Economy;
        for (var j = 0; j < structure.Sectors; j++)
        {
            if (Touches(economy, shock, j))
            {
                FoldSector(structure, shock, j);
            }
            else
            {
                Kept[j] = structure.Kept[j];
                Received[j] = structure.Received[j];
                Home[j] = structure.Home[j];
            }
        }

        // Only a ban can cut the last tie between two countries.
        Bloc = shock.SupplyKept is null ? structure.Bloc : TradingBlocs.Of(structure, Kept);
        FoldTechnology(structure, shock);
        for (var n = 0; n < structure.Countries; n++)
        {
            var labour = shock.LabourChange is null ? 1 : shock.LabourChange[n];
            if (!(labour > 0) || !double.IsFinite(labour))
                throw Refuse($"the change of labour supply must be positive and finite, got {labour:g6}", economy.World.Regions[n].Code);
            Labour[n] = labour * economy.ValueAdded[n];
        }
    }

    /// <summary>True when <paramref name="shock"/> leaves every number of <paramref name="economy"/> as it is.</summary>
    public static bool ChangesNothing(Economy economy, Shock shock)
    {
        for (var j = 0; j < economy.Sectors; j++)
        {
            if (Touches(economy, shock, j))
                return false;
        }

        return shock.Quotas is null && (shock.TechnologyChange is not { } t || !t.AsSpan().ContainsAnyExcept(1.0))
            && (shock.LabourChange is not { } l || !l.AsSpan().ContainsAnyExcept(1.0));
    }

    private static bool Touches(Economy economy, Shock shock, int j)
    {
        var block = economy.Countries * economy.Countries;
        return TouchesRange(economy, shock, j * block, block);
    }

    private static bool TouchesRange(Economy economy, Shock shock, int from, int length) =>
        Differs(shock.IcebergChange, from, length, 1)
            || Differs(shock.SupplyKept, from, length, 1)
            || Differs(shock.ExportTax, from, length, 0)
            || (shock.Tariff is { } t && !ReferenceEquals(t, economy.Tariff)
                && !Same(t.AsSpan(from, length), economy.Tariff.AsSpan(from, length)));

    // Comparing bits is vectorised, comparing doubles is not; only where bits differ does the value decide (−0 is 0).
    private static bool Differs(double[]? cube, int from, int length, double neutral) =>
        cube is not null
            && Bits(cube.AsSpan(from, length)).ContainsAnyExcept(BitConverter.DoubleToInt64Bits(neutral))
            && cube.AsSpan(from, length).ContainsAnyExcept(neutral);

    private static bool Same(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Bits(x).SequenceEqual(Bits(y)) || x.SequenceEqual(y);

    private static ReadOnlySpan<long> Bits(ReadOnlySpan<double> values) => MemoryMarshal.Cast<double, long>(values);

    private void Reserve(TradeStructure structure)
    {
        int n = structure.Countries, sectors = structure.Sectors;
        if (Kept.Length != sectors || Labour.Length != n || Technology.Length != sectors * structure.CountryStride)
        {
            Kept = new double[sectors][];
            Received = new double[sectors][];
            _ownKept = new double[sectors][];
            _ownReceived = new double[sectors][];
            _ownHome = new double[sectors][];
            Home = new double[sectors][];
            Technology = new double[sectors * structure.CountryStride];
            Labour = new double[n];
        }
    }

    private void FoldSector(TradeStructure structure, Shock shock, int j)
    {
        int n = structure.Countries, stride = structure.CountryStride;
        var economy = structure.Economy;
        var a = _ownKept[j] ??= new double[n * stride];
        var b = _ownReceived[j] ??= new double[n * stride];
        var home = _ownHome[j] ??= new double[stride];
        structure.Home[j].CopyTo(home, 0);
        var taxed = false;
        for (var m = 0; m < n; m++)
        {
            var row = m * stride;
            var any = home[m] > 0;
            if (TouchesRange(economy, shock, economy.At(j, m, 0), n))
            {
                any |= FoldRow(structure, shock, j, m, a.AsSpan(row, stride), b.AsSpan(row, stride), ref taxed);
            }
            else
            {
                structure.Kept[j].AsSpan(row, stride).CopyTo(a.AsSpan(row));
                (structure.Received[j] ?? structure.Kept[j]).AsSpan(row, stride).CopyTo(b.AsSpan(row));
                taxed |= !Same(a.AsSpan(row, n), b.AsSpan(row, n));
                any |= a.AsSpan(row, n).ContainsAnyExcept(0.0);
            }

            if (!any && structure.Expenditure[structure.Row(m) + j] > 0)
            {
                throw new BadInputException(
                    $"no supplier of {economy.World.Sectors[j].Code} remains for {economy.World.Regions[m].Code}, which spends on it",
                    "", "Ban fewer suppliers, or a share below 1 (share_banned)");
            }

            if (!any)
                home[m] = 1;
        }

        Kept[j] = a;
        Home[j] = home;
        Received[j] = taxed ? b : null;
    }

    // One importer's row; true when any foreign supplier is left.
    private bool FoldRow(TradeStructure structure, Shock shock, int j, int m, Span<double> a, Span<double> b, ref bool taxed)
    {
        var economy = structure.Economy;
        var n = structure.Countries;
        var from = economy.At(j, m, 0);
        var theta = structure.Theta[j];
        var shares = economy.ExpenditureShares.AsSpan(from, n);
        var old = economy.Tariff.AsSpan(from, n);
        var tariffs = shock.Tariff is null ? old : shock.Tariff.AsSpan(from, n);
        ReadOnlySpan<double> kepts = shock.SupplyKept is null ? default : shock.SupplyKept.AsSpan(from, n);
        ReadOnlySpan<double> icebergs = shock.IcebergChange is null ? default : shock.IcebergChange.AsSpan(from, n);
        ReadOnlySpan<double> taxes = shock.ExportTax is null ? default : shock.ExportTax.AsSpan(from, n);
        // Measures often give many flows the same cost; its power is taken once.
        double lastCost = 1, lastFactor = 1;
        var any = false;
        a.Clear();
        b.Clear();
        for (var i = 0; i < n; i++)
        {
            if (i == m)
                continue;
            var kept = kepts.IsEmpty ? 1 : kepts[i];
            var iceberg = icebergs.IsEmpty ? 1 : icebergs[i];
            var tariff = tariffs[i];
            var tax = taxes.IsEmpty ? 0 : taxes[i];
            if (!(kept is >= 0 and <= 1 && iceberg > 0 && iceberg <= double.MaxValue
                && tariff > -1 && tariff <= double.MaxValue && tax > -1 && tax <= double.MaxValue))
            {
                Check(economy, j, m, i, kept, iceberg, tariff, tax);
            }

            var weight = shares[i] * kept;
            if (weight == 0)
                continue;
            var gross = (1 + tariff) * (1 + tax);
            var cost = iceberg * (gross / (1 + old[i]));
            if (cost != lastCost)
            {
                lastCost = cost;
                lastFactor = cost == 1 ? 1 : Math.Exp(-theta * Math.Log(cost));
            }

            weight *= lastFactor;
            any |= weight > 0;
            a[i] = weight;
            b[i] = weight / gross;
            taxed |= gross != 1 || tax != 0;
            if (tax != 0)
                ExportTaxes.Add(new ExportTaxEntry(j, m, i, tax));
        }

        return any;
    }

    private static void Check(Economy economy, int j, int m, int i, double kept, double iceberg, double tariff, double tax)
    {
        Require(kept is >= 0 and <= 1, "the share kept of a flow must be in [0, 1]", kept, economy, j, m, i);
        Require(iceberg > 0 && double.IsFinite(iceberg), "the change of an iceberg cost must be positive and finite", iceberg, economy, j, m, i);
        Require(tariff > -1 && double.IsFinite(tariff), "a tariff must be above −1 and finite", tariff, economy, j, m, i);
        Require(tax > -1 && double.IsFinite(tax), "an export tax must be above −1 and finite", tax, economy, j, m, i);
    }

    private void FoldTechnology(TradeStructure structure, Shock shock)
    {
        HasTechnology = shock.TechnologyChange is not null;
        if (shock.TechnologyChange is not { } technology)
            return;
        for (var j = 0; j < structure.Sectors; j++)
        {
            var row = Technology.AsSpan(j * structure.CountryStride, structure.CountryStride);
            row.Fill(1);
            for (var n = 0; n < structure.Countries; n++)
            {
                var value = technology[(n * structure.Sectors) + j];
                if (!(value > 0) || !double.IsFinite(value))
                    throw Refuse($"the change of technology must be positive and finite, got {value:g6}", $"{structure.Economy.World.Regions[n].Code} {structure.Economy.World.Sectors[j].Code}");
                row[n] = value;
            }
        }
    }

    private static void Require(bool legal, string rule, double value, Economy economy, int j, int m, int i)
    {
        if (!legal)
            throw Refuse($"{rule}, got {value:g6}", $"{economy.World.Regions[m].Code} from {economy.World.Regions[i].Code} in {economy.World.Sectors[j].Code}");
    }

    private static BadInputException Refuse(string problem, string place) => new(problem, place);
}
