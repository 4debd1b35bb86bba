using Plenum.Worlds;

namespace Plenum.Knowledge;

/// <summary>
/// Ĉ: accelerators at work, relative to a baseline stock that grows at g_C and wears out at δ:
/// Ĉ′ = [(1−δ)Ĉ + (g_C+δ) q̂] / (1+g_C), with q̂ the supply that still arrives.
/// </summary>
/// <remarks>
/// q̂_n = 1 − (1−ℓ) e^{−ψ y} Σ_i f_ni (1 − a_ni), not below 0: f_ni the share of n's accelerators from suppliers in i, a the
/// access, ℓ what leaks through, y the years under denial and ψ the rate at which the gap is filled at home (or widens, when
/// negative). Countries or worlds without a <c>compute</c> table keep Ĉ = 1. Where the baseline itself denies something, f and
/// a are relative to what it lets through.
/// </remarks>
internal sealed class ComputeStock(World world, KnowledgeParameters parameters, ChannelAccess before)
{
    private readonly double[]? _shares = world.Channels.GetValueOrDefault(Channels.Compute)?.Weights;
    private readonly double[]? _before = before.ByChannel.GetValueOrDefault(Channels.Compute);
    private readonly int _countries = world.RegionCount;

    /// <summary>One year on: the stock and the years under denial.</summary>
    public (double[] Stock, double[] Years) Next(KnowledgeState state, ChannelAccess access)
    {
        if (_shares is null || !access.ByChannel.TryGetValue(Channels.Compute, out var open))
            open = null;
        var stock = (double[])state.Compute.Clone();
        var years = (double[])state.DenialYears.Clone();
        var step = (parameters.ComputeGrowth + parameters.ComputeDepreciation) / (1 + parameters.ComputeGrowth);
        for (var n = 0; n < _countries; n++)
        {
            var denied = Denied(open, n);
            stock[n] += step * (Arriving(denied, years[n]) - stock[n]);
            years[n] = denied > 0 ? years[n] + 1 : 0;
        }

        return (stock, years);
    }

    /// <summary>The stock that this year's denial would lead to if it lasted.</summary>
    public double[] Settled(KnowledgeState state, ChannelAccess access)
    {
        var open = _shares is null ? null : access.ByChannel.GetValueOrDefault(Channels.Compute);
        var stock = new double[_countries];
        for (var n = 0; n < _countries; n++)
            stock[n] = Arriving(Denied(open, n), state.DenialYears[n]);
        return stock;
    }

    private double Arriving(double denied, double years) =>
        denied == 0 ? 1 : Math.Max(0, 1 - (denied * (1 - parameters.Leakage) * Math.Exp(-parameters.Indigenisation * years)));

    private double Denied(double[]? open, int country)
    {
        if (_shares is null || (open is null && _before is null))
            return 0;
        double denied = 0, had = 0;
        for (var i = 0; i < _countries; i++)
        {
            var at = (country * _countries) + i;
            var today = _before is null || i == country ? 1 : _before[at];
            had += _shares[at] * today;
            if (i != country)
                denied += _shares[at] * (today - (open is null ? 1 : open[at]));
        }

        return had > 0 ? denied / had : 0;
    }
}
