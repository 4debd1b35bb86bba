namespace Plenum.Exposure;

/// <summary>
/// Who depends on whom, to first order: elasticities of real incomes, summed over sectors. Matrices are
/// <c>[country][source]</c>, row-major; an entry of 0.05 means that one percent there moves the country's real income by
/// 0.05 percent.
/// </summary>
public sealed class ExposureMatrices
{
    private ExposureMatrices(int countries)
    {
        Countries = countries;
        Technology = new double[countries * countries];
        Productivity = new double[countries * countries];
        ImportCost = new double[countries * countries];
        ExportCost = new double[countries * countries];
    }

    /// <summary>N.</summary>
    public int Countries { get; }

    /// <summary>∂ ln W_n/∂ ln λ_i.</summary>
    public double[] Technology { get; }

    /// <summary>∂ ln W_n/∂ ln A_i with λ = A^θ: what one percent more productivity of i is worth to n.</summary>
    public double[] Productivity { get; }

    /// <summary>∂ ln W_n/∂ ln d_ni: what n's cost of buying from i does to n. Zero on the diagonal.</summary>
    public double[] ImportCost { get; }

    /// <summary>∂ ln W_n/∂ ln d_in: what i's cost of buying from n does to n. Zero on the diagonal.</summary>
    public double[] ExportCost { get; }

    /// <summary>Computes the matrices.</summary>
    /// <param name="model">The model linearised where the derivatives are wanted.</param>
    /// <param name="sectors">The sectors that change; null for all.</param>
    public static ExposureMatrices Of(LinearisedModel model, IReadOnlyList<bool>? sectors = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var economy = model.Point.Economy;
        var n = economy.Countries;
        var found = new ExposureMatrices(n);
        for (var c = 0; c < n; c++)
        {
            var gradient = model.Of(c);
            for (var j = 0; j < economy.Sectors; j++)
            {
                if (sectors is not null && !sectors[j])
                    continue;
                for (var i = 0; i < n; i++)
                {
                    var (cell, plane) = ((c * n) + i, (i * economy.Sectors) + j);
                    found.Technology[cell] += gradient.Technology[plane];
                    found.Productivity[cell] -= gradient.UnitCost[plane];
                    found.ImportCost[cell] += gradient.IcebergCost[economy.At(j, c, i)];
                    found.ExportCost[cell] += gradient.IcebergCost[economy.At(j, i, c)];
                }
            }
        }

        return found;
    }

    /// <summary>Sources other than the country itself, the most important to it first, by |value|.</summary>
    public IEnumerable<int> DependsOn(double[] matrix, int country) =>
        Ordered(i => matrix[(country * Countries) + i], country);

    /// <summary>Countries that depend most on <paramref name="source"/>, by |value|.</summary>
    public IEnumerable<int> MattersTo(double[] matrix, int source) =>
        Ordered(n => matrix[(n * Countries) + source], source);

    private IEnumerable<int> Ordered(Func<int, double> value, int without) =>
        Enumerable.Range(0, Countries).Where(k => k != without).OrderByDescending(k => Math.Abs(value(k))).ThenBy(k => k);
}
