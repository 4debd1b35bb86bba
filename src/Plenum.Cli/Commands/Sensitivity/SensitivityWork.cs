using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Uncertainty;

namespace Plenum.Cli.Commands.Sensitivity;

/// <summary>Solves what a sensitivity report needs: draws, a design for total indices, flips, ends of the tornado, lines.</summary>
internal static class SensitivityWork
{
    private const string Access = "forum.access.";
    private const int MostAlone = 20;

    /// <summary>Does all of it; the result depends on the seed and not on threads.</summary>
    public static SensitivityReport Do(
        ParameterStudy study, Scenario scenario, IReadOnlyList<ResultTarget> targets, int draws, int rows, ulong seed, CancellationToken cancellation)
    {
        var dimensions = study.Draws.Dimensions.Count;
        using var workspaces = new ThreadLocal<Workspace>(() => new Workspace());
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        double[] Solve(double[] u)
        {
            var year = study.At(u, workspaces.Value!, cancellation);
            return [.. targets.Select(t => t.In(year))];
        }

        var inputs = new double[draws * dimensions];
        var values = new double[targets.Count][];
        for (var t = 0; t < targets.Count; t++)
            values[t] = new double[draws];
        var source = new SobolSource(dimensions, seed);
        var done = 0;
        Parallel.For(0, draws, options, d =>
        {
            var u = new double[dimensions];
            source.Fill(d, u);
            u.CopyTo(inputs, d * dimensions);
            var found = Solve(u);
            for (var t = 0; t < targets.Count; t++)
                values[t][d] = found[t];
            Say(Interlocked.Increment(ref done), draws, "draws");
        });

        var designed = rows == 0 ? null : Design(study, targets.Count, rows, seed, Solve, options);
        var centre = study.Centre();
        var central = study.Central([], workspaces.Value!, cancellation);
        var alone = Alone(study, targets.Count, centre, Solve, options);
        var findings = new List<SensitivityFinding>();
        for (var t = 0; t < targets.Count; t++)
        {
            var surface = ResponseSurface.Fit(inputs, values[t]);
            var target = t;
            var flips = new SignFlip[study.Groups.Count];
            var ends = new (double Low, double High)[study.Groups.Count];
            Parallel.For(0, study.Groups.Count, options, g =>
            {
                var group = study.Groups[g];
                flips[g] = SignFlip.Find(group, centre, u => Solve(u)[target], alone[target].At);
                var (down, up) = alone[target].Ends(group);
                ends[g] = (Solve(down)[target], Solve(up)[target]);
            });
            findings.Add(new SensitivityFinding(
                targets[t], targets[t].In(central), values[t], surface.Explained, surface.FirstOrder(study.Groups, draws),
                designed is null ? null : SobolIndices.Estimate(study.Groups, designed[t], seed: seed),
                GradeShares.Of(surface.FirstOrder(study.GradeGroups, draws)), flips, ends,
                Lines(study, scenario, targets[t], workspaces.Value!, cancellation)));
        }

        return new SensitivityReport(draws, rows, seed, findings);
    }

    private static double[][] Design(
        ParameterStudy study, int targets, int rows, ulong seed, Func<double[], double[]> solve, ParallelOptions options)
    {
        var design = new SaltelliDesign(study.Draws.Dimensions.Count, study.Groups, seed);
        var points = design.PointsPerRow;
        var results = new double[targets][];
        for (var t = 0; t < targets; t++)
            results[t] = new double[rows * points];
        var gate = new Lock();
        var done = 0;
        Parallel.For(0, rows * points, options, k =>
        {
            var u = new double[design.Dimensions];
            lock (gate)
                design.Fill(k / points, k % points, u);
            var found = solve(u);
            for (var t = 0; t < targets; t++)
                results[t][k] = found[t];
            Say(Interlocked.Increment(ref done), rows * points, "paths of the design");
        });
        return results;
    }

    // Each input alone at both ends; the inputs of a large group (the elasticities) move together, as their common factor does.
    private static OneAtATime[] Alone(
        ParameterStudy study, int targets, double[] centre, Func<double[], double[]> solve, ParallelOptions options)
    {
        var moves = study.Groups.SelectMany(g => g.Dimensions.Count > MostAlone
            ? new[] { g.Dimensions.ToArray() }
            : g.Dimensions.Select(d => new[] { d })).ToArray();
        var found = new double[1 + (2 * moves.Length)][];
        Parallel.For(0, found.Length, options, k =>
        {
            var u = (double[])centre.Clone();
            if (k > 0)
            {
                foreach (var d in moves[(k - 1) / 2])
                    u[d] = k % 2 == 1 ? OneAtATime.Tail : 1 - OneAtATime.Tail;
            }

            found[k] = solve(u);
        });
        return [.. Enumerable.Range(0, targets).Select(t =>
        {
            double[] low = new double[centre.Length], high = new double[centre.Length];
            Array.Fill(low, found[0][t]);
            Array.Fill(high, found[0][t]);
            for (var m = 0; m < moves.Length; m++)
            {
                foreach (var d in moves[m])
                    (low[d], high[d]) = (found[1 + (2 * m)][t], found[2 + (2 * m)][t]);
            }

            return new OneAtATime(centre, found[0][t], low, high);
        })];
    }

    // Results are linear in what access goes with a seat: two solves give the line, a third says whether it is one.
    private static List<(string, LinearResult, double)> Lines(
        ParameterStudy study, Scenario scenario, ResultTarget target, Workspace workspace, CancellationToken cancellation)
    {
        var lines = new List<(string, LinearResult, double)>();
        if (!scenario.Measures.Any(m => m is ParticipationMeasure))
            return lines;
        foreach (var name in study.Draws.Dimensions.Select(d => d.Name).Where(n => n.StartsWith(Access, StringComparison.Ordinal)))
        {
            if (!study.World.Channels.ContainsKey(name[Access.Length..]))
                continue;
            double At(double rho) => target.In(study.Central([(name, rho)], workspace, cancellation));
            var line = LinearResult.Through(0, At(0), 0.3, At(0.3));
            lines.Add((name, line, line.Misfit(0.15, At(0.15))));
        }

        return lines;
    }

    private static void Say(int done, int all, string what)
    {
        if (done == all || done % Math.Max(1, all / 10) == 0)
            Console.Error.WriteLine($"{done} of {all} {what}");
    }
}
