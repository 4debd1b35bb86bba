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

        return (shock.TechnologyChange is not { } t || !t.AsSpan().ContainsAnyExcept(1.0))
            && (shock.LabourChange is not { } l || !l.AsSpan().ContainsAnyExcept(1.0));
    }

    private static bool Touches(Economy economy, Shock shock, int j)
    {
        var block = economy.Countries * economy.Countries;
        var from = j * block;
        return (shock.IcebergChange is { } d && d.AsSpan(from, block).ContainsAnyExcept(1.0))
            || (shock.SupplyKept is { } s && s.AsSpan(from, block).ContainsAnyExcept(1.0))
            || (shock.ExportTax is { } e && e.AsSpan(from, block).ContainsAnyExcept(0.0))
            || (shock.Tariff is { } t && !ReferenceEquals(t, economy.Tariff)
                && !t.AsSpan(from, block).SequenceEqual(economy.Tariff.AsSpan(from, block)));
    }

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
        Array.Clear(a);
        Array.Clear(b);
        structure.Home[j].CopyTo(home, 0);
        var theta = structure.Theta[j];
        var taxed = false;
        for (var m = 0; m < n; m++)
        {
            var any = home[m] > 0;
            for (var i = 0; i < n; i++)
            {
                if (i == m)
                    continue;
                var at = economy.At(j, m, i);
                var share = economy.ExpenditureShares[at];
                var kept = shock.SupplyKept is null ? 1 : shock.SupplyKept[at];
                var iceberg = shock.IcebergChange is null ? 1 : shock.IcebergChange[at];
                var tariff = shock.Tariff is null ? economy.Tariff[at] : shock.Tariff[at];
                var tax = shock.ExportTax is null ? 0 : shock.ExportTax[at];
                Require(kept is >= 0 and <= 1, "the share kept of a flow must be in [0, 1]", kept, economy, j, m, i);
                Require(iceberg > 0 && double.IsFinite(iceberg), "the change of an iceberg cost must be positive and finite", iceberg, economy, j, m, i);
                Require(tariff > -1 && double.IsFinite(tariff), "a tariff must be above −1 and finite", tariff, economy, j, m, i);
                Require(tax > -1 && double.IsFinite(tax), "an export tax must be above −1 and finite", tax, economy, j, m, i);
                var weight = share * kept;
                if (weight == 0)
                    continue;
                var gross = (1 + tariff) * (1 + tax);
                var cost = iceberg * (gross / (1 + economy.Tariff[at]));
                if (cost != 1)
                    weight *= Math.Exp(-theta * Math.Log(cost));
                any |= weight > 0;
                var slot = (m * stride) + i;
                a[slot] = weight;
                b[slot] = weight / gross;
                taxed |= gross != 1 || tax != 0;
                if (tax != 0)
                    ExportTaxes.Add(new ExportTaxEntry(j, m, i, tax));
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
