namespace Plenum.Coalitions;

/// <summary>
/// Cycles of best replies: sets of profiles that players chase each other through without end, found as the strongly connected
/// components of the graph profile → profile after one player's best reply.
/// </summary>
public static class BestReplyCycles
{
    /// <summary>
    /// The components with more than one profile, each sorted, in order of their smallest profile. A component is
    /// <c>absorbing</c> when no best reply leads out of it.
    /// </summary>
    public static IReadOnlyList<(IReadOnlyList<int> Profiles, bool Absorbing)> Of(DiscreteGame game)
    {
        ArgumentNullException.ThrowIfNull(game);
        var component = Components(game);
        return
        [
            .. Enumerable.Range(0, game.Profiles).GroupBy(p => component[p]).Where(g => g.Count() > 1)
                .Select(g => (IReadOnlyList<int>)[.. g.Order()])
                .Select(profiles => (profiles, profiles.All(p => Replies(game, p).All(q => component[q] == component[p]))))
                .OrderBy(c => c.profiles[0]),
        ];
    }

    private static IEnumerable<int> Replies(DiscreteGame game, int profile)
    {
        for (var m = 0; m < game.Policies.Count; m++)
        {
            var reply = game.BestReply(profile, m);
            if (reply != profile)
                yield return reply;
        }
    }

    // Tarjan (1972), with an explicit stack: profiles can be millions and chains long.
    private static int[] Components(DiscreteGame game)
    {
        var index = new int[game.Profiles];
        var low = new int[game.Profiles];
        var component = new int[game.Profiles];
        Array.Fill(component, -1);
        var open = new Stack<int>();
        var work = new Stack<(int Profile, int Next)>();
        int clock = 0, components = 0;
        for (var root = 0; root < game.Profiles; root++)
        {
            if (index[root] != 0)
                continue;
            work.Push((root, 0));
            while (work.Count > 0)
            {
                var (p, next) = work.Pop();
                if (next == 0)
                {
                    index[p] = low[p] = ++clock;
                    open.Push(p);
                }
                else
                {
                    var done = game.BestReply(p, next - 1);
                    if (component[done] < 0)
                        low[p] = Math.Min(low[p], low[done]);
                }

                var descended = false;
                for (var m = next; m < game.Policies.Count; m++)
                {
                    var q = game.BestReply(p, m);
                    if (index[q] == 0)
                    {
                        work.Push((p, m + 1));
                        work.Push((q, 0));
                        descended = true;
                        break;
                    }

                    if (component[q] < 0)
                        low[p] = Math.Min(low[p], index[q]);
                }

                if (descended || low[p] != index[p])
                    continue;
                int member;
                do
                {
                    member = open.Pop();
                    component[member] = components;
                }
                while (member != p);
                components++;
            }
        }

        return component;
    }
}
