using Plenum.Kernels.Dense;
using Plenum.Trade;

namespace Plenum.Solving;

/// <summary>
/// An economy folded for the solver: padded shares, input coefficients and the two preconditioners. Made once per baseline
/// and shared by every solve from it; nobody writes to it afterwards.
/// </summary>
/// <remarks>
/// Padded lengths: <see cref="SectorStride"/> for sectors, <see cref="CountryStride"/> for countries; the padding is zero.
/// Planes are <c>[country][sector]</c>, each country's row <see cref="SectorStride"/> long.
/// </remarks>
internal sealed class TradeStructure
{
    /// <summary>Folds <paramref name="economy"/>, whose spending and output at its own state are given.</summary>
    /// <param name="economy">The economy; hats refer to it.</param>
    /// <param name="deficits">The deficit rule.</param>
    /// <param name="expenditure">X at hats of one, plane without padding.</param>
    /// <param name="output">Y at hats of one, plane without padding.</param>
    /// <param name="substitution">The options of the model.</param>
    public TradeStructure(Economy economy, DeficitRule deficits, double[] expenditure, double[] output, Substitution substitution)
    {
        ArgumentNullException.ThrowIfNull(economy);
        Economy = economy;
        Substitution = substitution;
        Deficits = deficits;
        Countries = economy.Countries;
        Sectors = economy.Sectors;
        CountryStride = Padding.Round(Countries);
        SectorStride = Padding.Round(Sectors);
        Theta = economy.TradeElasticity;
        ValueAddedShares = Pad(economy.ValueAddedShares);
        FinalShares = Pad(economy.FinalShares);
        Expenditure = Pad(expenditure);
        Output = Pad(output);
        InputShares = PadInputs(economy.InputShares);
        MaterialsShares = Materials();
        RestShares = Rest();
        LabourShares = Labour();
        InputClasses = [.. Enumerable.Range(0, Sectors).GroupBy(substitution.InputsOf).Select(g => (g.Key, g.ToArray()))];
        Kept = new double[Sectors][];
        Received = new double[Sectors][];
        Home = new double[Sectors][];
        DomesticOnly = new bool[Sectors];
        for (var j = 0; j < Sectors; j++)
            FoldSector(j);
        Bloc = TradingBlocs.Of(this, Kept);
        Preconditioner = Preconditioner.Build(this, LinearPoint.AtBaseline(this));
    }

    // Everything that depends on neither options nor θ is shared.
    private TradeStructure(TradeStructure other, Economy economy, Substitution substitution, Preconditioner? preconditioner)
    {
        (Economy, Deficits, Countries, Sectors) = (economy, other.Deficits, other.Countries, other.Sectors);
        (CountryStride, SectorStride, Theta, Bloc) = (other.CountryStride, other.SectorStride, economy.TradeElasticity, other.Bloc);
        (ValueAddedShares, FinalShares, InputShares) = (other.ValueAddedShares, other.FinalShares, other.InputShares);
        (Expenditure, Output, MaterialsShares) = (other.Expenditure, other.Output, other.MaterialsShares);
        (LabourShares, Kept, Received, Home, DomesticOnly) = (other.LabourShares, other.Kept, other.Received, other.Home, other.DomesticOnly);
        Substitution = substitution;
        RestShares = Rest();
        InputClasses = [.. Enumerable.Range(0, Sectors).GroupBy(substitution.InputsOf).Select(g => (g.Key, g.ToArray()))];
        Preconditioner = preconditioner ?? Preconditioner.Build(this, LinearPoint.AtBaseline(this));
    }

    /// <summary>The same economy under other options.</summary>
    public TradeStructure With(Substitution substitution) => new(this, Economy, substitution, null);

    /// <summary>The same economy at other elasticities, steered by the linearisation at these: enough for one solve, not for many.</summary>
    public TradeStructure With(double[] theta) => new(this, Economy with { TradeElasticity = theta }, Substitution, Preconditioner);

    /// <summary>The economy the hats refer to.</summary>
    public Economy Economy { get; }

    /// <summary>The deficit rule.</summary>
    public DeficitRule Deficits { get; }

    /// <summary>The options of the model.</summary>
    public Substitution Substitution { get; }

    /// <summary>True when sectors of a country may pay different wages.</summary>
    public bool HasSectorWages => Substitution.HasSectorWages;

    /// <summary>1 − γ^j_n as the sum of the input shares, padded plane.</summary>
    public double[] MaterialsShares { get; }

    /// <summary>Σ γ^{kj}_n over the inputs that are not critical, padded plane; empty where no input is.</summary>
    public double[] RestShares { get; }

    /// <summary>ℓ^j_n = γ^j_n Y^j_n / VA_n: where a country's labour income is earned, padded plane.</summary>
    public double[] LabourShares { get; }

    /// <summary>Sectors by ζ.</summary>
    public IReadOnlyList<(double Zeta, int[] Users)> InputClasses { get; }

    /// <summary>N.</summary>
    public int Countries { get; }

    /// <summary>J.</summary>
    public int Sectors { get; }

    /// <summary>N rounded up to whole vectors.</summary>
    public int CountryStride { get; }

    /// <summary>J rounded up to whole vectors.</summary>
    public int SectorStride { get; }

    /// <summary>θ by sector.</summary>
    public double[] Theta { get; }

    /// <summary>γ^j_n, padded plane.</summary>
    public double[] ValueAddedShares { get; }

    /// <summary>α^j_n, padded plane.</summary>
    public double[] FinalShares { get; }

    /// <summary>X at the economy's own state, padded plane.</summary>
    public double[] Expenditure { get; }

    /// <summary>Y at the economy's own state, padded plane.</summary>
    public double[] Output { get; }

    /// <summary>γ^{kj}_n: <c>[country][user][input]</c>, rows padded.</summary>
    public double[] InputShares { get; }

    /// <summary>A by sector: π of foreign suppliers, importers × <see cref="CountryStride"/>, zero diagonal.</summary>
    public double[][] Kept { get; }

    /// <summary>B by sector: π/(1+τ), or null where the sector bears no tariff.</summary>
    public double[]?[] Received { get; }

    /// <summary>π_nn by sector and country: what a country buys at home, kept apart from what crosses borders.</summary>
    public double[][] Home { get; }

    /// <summary>A number per country, the same for countries that any flow joins.</summary>
    public int[] Bloc { get; }

    /// <summary>True for a sector in which every country supplies itself alone.</summary>
    public bool[] DomesticOnly { get; }

    /// <summary>Steers iterations that stay near the economy's own state.</summary>
    public Preconditioner Preconditioner { get; }

    /// <summary>Offset of country n's row in a padded plane.</summary>
    public int Row(int country) => country * SectorStride;

    private void FoldSector(int j)
    {
        int n = Countries, stride = CountryStride;
        var a = new double[n * stride];
        var home = new double[stride];
        var taxed = false;
        var foreign = false;
        for (var m = 0; m < n; m++)
        {
            for (var i = 0; i < n; i++)
            {
                var at = Economy.At(j, m, i);
                var share = Economy.ExpenditureShares[at];
                if (i == m)
                {
                    home[m] = share;
                    continue;
                }

                a[(m * stride) + i] = share;
                foreign |= share > 0;
                taxed |= share > 0 && Economy.Tariff[at] != 0;
            }
        }

        Kept[j] = a;
        Home[j] = home;
        DomesticOnly[j] = !foreign;
        if (!taxed)
            return;
        var b = new double[a.Length];
        for (var m = 0; m < n; m++)
        {
            for (var i = 0; i < n; i++)
                b[(m * stride) + i] = a[(m * stride) + i] / (1 + Economy.Tariff[Economy.At(j, m, i)]);
        }

        Received[j] = b;
    }

    private double[] Materials()
    {
        var shares = new double[ValueAddedShares.Length];
        for (var n = 0; n < Countries; n++)
        {
            for (var j = 0; j < Sectors; j++)
            {
                var row = InputShares.AsSpan(((n * Sectors) + j) * SectorStride, Sectors);
                foreach (var share in row)
                    shares[Row(n) + j] += share;
            }
        }

        return shares;
    }

    private double[] Rest()
    {
        if (Substitution.CriticalSectors.Count == 0)
            return [];
        var shares = (double[])MaterialsShares.Clone();
        for (var n = 0; n < Countries; n++)
        {
            for (var j = 0; j < Sectors; j++)
            {
                var row = InputShares.AsSpan(((n * Sectors) + j) * SectorStride, Sectors);
                var rest = 0.0;
                for (var k = 0; k < row.Length; k++)
                    rest += Substitution.CriticalSectors.Contains(k) ? 0 : row[k];
                shares[Row(n) + j] = rest;
            }
        }

        return shares;
    }

    private double[] Labour()
    {
        var shares = new double[ValueAddedShares.Length];
        for (var n = 0; n < Countries; n++)
        {
            var total = 0.0;
            for (var j = 0; j < Sectors; j++)
                total += shares[Row(n) + j] = ValueAddedShares[Row(n) + j] * Output[Row(n) + j];
            for (var j = 0; j < Sectors; j++)
                shares[Row(n) + j] /= total;
        }

        return shares;
    }

    private double[] Pad(double[] plane)
    {
        var padded = new double[Countries * SectorStride];
        for (var n = 0; n < Countries; n++)
            plane.AsSpan(n * Sectors, Sectors).CopyTo(padded.AsSpan(n * SectorStride));
        return padded;
    }

    private double[] PadInputs(double[] inputs)
    {
        var padded = new double[Countries * Sectors * SectorStride];
        for (var row = 0; row < Countries * Sectors; row++)
            inputs.AsSpan(row * Sectors, Sectors).CopyTo(padded.AsSpan(row * SectorStride));
        return padded;
    }
}
