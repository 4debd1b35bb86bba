using Plenum.Axes;
using Plenum.Checks;
using Plenum.Knowledge;
using Plenum.Security;
using Plenum.Web.Safety;
using Plenum.Worlds;

namespace Plenum.Web.Games;

/// <summary>A grid of policies that deny: which instruments, how hard, by whom.</summary>
/// <param name="Imposer">Code of who denies.</param>
/// <param name="Target">Code of who is denied.</param>
/// <param name="World">Id of the world; empty for the default.</param>
public sealed record DenialGrid(string Imposer, string Target, string World)
{
    /// <summary>Year of the outcome.</summary>
    public const int To = 2035;

    /// <summary>First year of the policies.</summary>
    public const int From = 2025;

    private static readonly double[] Intensities = [0.25, 0.5, 1];
    private static readonly string[] Allies = ["JPN", "KOR", "TWN", "NLD", "DEU", "GBR", "CAN"];

    /// <summary>Reads the parts of an address.</summary>
    public static DenialGrid Read(string? imposer, string? target, string? world) =>
        new(string.IsNullOrEmpty(imposer) ? "USA" : imposer, string.IsNullOrEmpty(target) ? "CHN" : target, world ?? "");

    /// <summary>Every policy of the grid, in a fixed order: the instruments the world can show, each by the imposer, with its usual allies, and by everyone.</summary>
    /// <exception cref="BadInputException">A country is unknown, both are the same, or the world has no instrument.</exception>
    public IReadOnlyList<(PolicyInstrument Instrument, double Intensity, int[] Senders, string By)> Policies(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        int sender = Index(world, Imposer), receiver = Index(world, Target);
        if (sender == receiver)
            throw new BadInputException("who denies and who is denied are the same country", "target");
        var coalitions = new List<(string By, int[] Senders)> { (Imposer, [sender]) };
        int[] friends = [.. Allies.Where(a => a != Imposer && a != Target && world.RegionIndex(a) >= 0).Select(world.RegionIndex)];
        if (friends.Length > 0 && (Imposer == "USA" || Allies.Contains(Imposer)))
            coalitions.Add(($"{Imposer} and {friends.Length} allies", [sender, .. friends]));
        coalitions.Add(("everyone else", [.. Enumerable.Range(0, world.RegionCount).Where(n => n != receiver)]));
        return [.. Instruments(world).SelectMany(i => coalitions.SelectMany(c => Intensities.Select(x => (i, x, c.Senders, c.By))))];
    }

    /// <summary>Index of a country of the world.</summary>
    /// <exception cref="BadInputException">The world has no such country.</exception>
    public static int Index(World world, string code)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(code);
        var name = Excerpt.Of(code, 20);
        return world.RegionIndex(code) is >= 0 and var n ? n : throw new BadInputException($"no country {name} in {world.Id} ({Nearest.Phrase(name, world.Regions.Select(r => r.Code))})", "country");
    }

    private static List<PolicyInstrument> Instruments(World world)
    {
        var found = new List<PolicyInstrument>();
        bool Has(AiRole role) => world.Sectors.Any(s => s.AiRole == role);
        if (Has(AiRole.Compute))
            found.Add(PolicyInstrument.ComputeGoods);
        if (world.Channels.ContainsKey(Channels.Compute))
            found.Add(PolicyInstrument.Accelerators);
        if (world.Channels.ContainsKey(Channels.CoAuthorship))
            found.Add(PolicyInstrument.Research);
        if (world.Channels.ContainsKey(Channels.OpenModels))
            found.Add(PolicyInstrument.Models);
        if (Has(AiRole.SoftwareAndServices))
            found.Add(PolicyInstrument.Services);
        return found.Count > 0 ? found : throw new BadInputException($"{world.Id} has neither sectors with a part in AI nor channels of ideas; there is no instrument to try", "world");
    }
}
