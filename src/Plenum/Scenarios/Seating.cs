using Plenum.Parameters;
using Plenum.Participation;
using Plenum.Worlds;

namespace Plenum.Scenarios;

/// <summary>Reads today's seats from the evidence and what they are worth from the parameters.</summary>
internal static class Seating
{
    public static SeatingPlan Of(World world, ParameterSet parameters, IForumRegistry forums, SelectorResolver resolver) => new()
    {
        Forums = forums.Forums,
        Seats = [.. forums.Forums.Select(f => resolver.Participants(f.Id))],
        Weight = [.. forums.Forums.Select(f => parameters.Number("forum.weight." + ForumKinds.ToWord(f.Kind)))],
        LogCost = [.. forums.Forums.Select(f => Math.Log(1 + parameters.Number("forum.cost." + f.Id)))],
        AccessLoss = [.. ChannelNames.WithAccess(world).Select(c => (c, parameters.Number("forum.access." + c)))],
    };
}
