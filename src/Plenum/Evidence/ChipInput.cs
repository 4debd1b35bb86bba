namespace Plenum.Evidence;

/// <summary>One input of advanced chips with the market shares of the countries whose firms provide it.</summary>
/// <param name="Id">Identifier in the source.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Process, tool, material or design resource, in the source's words.</param>
/// <param name="Stage">Stage of production it serves; may be empty.</param>
/// <param name="Year">Year of the shares; years differ between inputs.</param>
/// <param name="Shares">Percent by named country, largest first; empty where the source gives none.</param>
public sealed record ChipInput(
    string Id, string Name, string Kind, string Stage, string Year, IReadOnlyList<(string Country, double Percent)> Shares)
{
    /// <summary>At or above this percent held by one country an input counts as a choke point.</summary>
    public const double ChokePercent = 70;

    /// <summary>Share of the leading country in percent; NaN where there are no shares.</summary>
    public double LeaderPercent => Shares.Count == 0 ? double.NaN : Shares[0].Percent;

    /// <summary>True when one country holds 70 % or more.</summary>
    public bool IsChoke => LeaderPercent >= ChokePercent;

    /// <summary>Share of one country in percent, 0 where it is not named.</summary>
    public double PercentOf(string country) => Shares.FirstOrDefault(s => s.Country == country).Percent;
}
