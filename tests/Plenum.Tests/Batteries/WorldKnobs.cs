namespace Plenum.Tests.Batteries;

/// <summary>What kind of world <see cref="WorldMaker"/> draws.</summary>
public sealed record WorldKnobs
{
    public int Countries { get; init; } = 4;

    public int Sectors { get; init; } = 3;

    public ulong Seed { get; init; } = 1;

    /// <summary>Lowest and highest θ; sectors are spread over the range, both ends included.</summary>
    public (double Low, double High) Theta { get; init; } = (2, 9);

    /// <summary>Probability that a cross-border flow is exactly zero.</summary>
    public double ZeroFlows { get; init; }

    /// <summary>Typical ratio of domestic to foreign purchases.</summary>
    public double HomeBias { get; init; } = 6;

    /// <summary>Highest tariff in percent; tariffs are drawn between <see cref="LowestTariff"/> and this.</summary>
    public double HighestTariff { get; init; } = 20;

    /// <summary>Lowest tariff in percent; negative is a subsidy.</summary>
    public double LowestTariff { get; init; }

    /// <summary>Spread of country sizes: sizes run from 1 down to this, geometrically.</summary>
    public double SmallestCountry { get; init; } = 0.05;

    /// <summary>Lowest and highest value-added share.</summary>
    public (double Low, double High) ValueAddedShare { get; init; } = (0.3, 0.8);

    /// <summary>Probability that a sector uses nothing of an input.</summary>
    public double ZeroInputs { get; init; } = 0.2;

    /// <summary>Sectors (the last ones) that do not trade.</summary>
    public int Services { get; init; }

    /// <summary>A share of the input coefficients that turns slightly negative.</summary>
    public double NegativeInputs { get; init; }

    /// <summary>Probability that a sector of a country adds next to no value (a billionth of its costs).</summary>
    public double NoValueAdded { get; init; }

    /// <summary>Sectors (the first ones) that a single country produces for everybody.</summary>
    public int OneProducerSectors { get; init; }

    /// <summary>Share of what a country buys that its producers may use up; the rest is final spending.</summary>
    public double Room { get; init; } = 0.9;
}
