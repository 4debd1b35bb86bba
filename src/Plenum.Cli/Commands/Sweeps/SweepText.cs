using System.Globalization;
using Plenum.Cli.Output;
using Plenum.Data.Sweeps;

namespace Plenum.Cli.Commands.Sweeps;

/// <summary>What the sweep commands say.</summary>
internal static class SweepText
{
    /// <summary>The estimate of a dry run.</summary>
    public static void Estimate(SweepPlan plan, SweepEstimate e, int threads, bool json)
    {
        if (json)
        {
            JsonOut.Write(w =>
            {
                w.WriteStartObject();
                w.WriteString("plenum", CodeVersion.Product);
                w.WriteString("sweep", plan.Spec.Id);
                w.WriteString("sha256", plan.Sha256);
                w.WriteNumber("cases", e.Cases);
                w.WriteNumber("shards", e.Shards);
                w.WriteNumber("shard_size", e.ShardSize);
                w.WriteNumber("numbers_a_case", plan.Layout.Keys.Count);
                w.WriteNumber("threads", threads);
                w.WriteNumber("measured_cases", e.Measured);
                w.WriteNumber("measured_failed", e.Failed);
                w.WriteNumber("seconds", Math.Round(e.Seconds, 3));
                w.WriteNumber("bytes", Math.Round(e.Bytes));
                w.WriteEndObject();
            });
            return;
        }

        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Spec.Id} on {plan.World.Id}: {e.Cases} solves in {e.Shards} shards of {e.ShardSize}, {plan.Layout.Keys.Count} numbers each"));
        foreach (var instrument in plan.Spec.Instruments.Select((i, k) => (i.Name, Count: plan.CasesOf(k))))
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {instrument.Name}: {instrument.Count} combinations"));
        if (plan.Settings.Count > 1)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  each at {plan.Settings.Count} combinations of `set` values"));
        if (plan.Samples is not null)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  each at {plan.Draws} draws{(plan.Spec.Samples!.Stop is null ? "" : " at most")}"));
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"about {Time(e.Seconds)} on {threads} thread{(threads == 1 ? "" : "s")} and {Size(e.Bytes)} on disk, judged by {e.Measured} solves{(e.Failed > 0 ? $", of which {e.Failed} have no result" : "")}"));
    }

    /// <summary>How a sweep ended; the exit code.</summary>
    public static int End(SweepPlan plan, SweepEnd end, string path, bool json)
    {
        if (json)
        {
            JsonOut.Write(w =>
            {
                w.WriteStartObject();
                w.WriteString("plenum", CodeVersion.Product);
                w.WriteString("sweep", plan.Spec.Id);
                w.WriteString("sha256", plan.Sha256);
                w.WriteString("folder", path);
                w.WriteNumber("cases", end.Cases);
                w.WriteNumber("failed", end.Failed);
                w.WriteNumber("shards", end.Shards);
                if (end.HalfWidth is { } h)
                    w.Number("half_width", h);
                w.WriteEndObject();
            });
        }
        else
        {
            var early = end.Shards < plan.Shards
                ? string.Create(CultureInfo.InvariantCulture, $"; every mean is known to ±{end.HalfWidth:g3}, so {plan.Cases - end.Cases} more were not needed")
                : "";
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{end.Cases} solves in {end.Shards} parts in {path}{early}"));
            Console.Out.WriteLine($"Ask them: plenum query {path} countries");
        }

        if (end.Failed == 0)
            return ExitCode.Done;
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"plenum: {end.Failed} of {end.Cases} solves have no result; `plenum query {path} failures` names them"));
        return ExitCode.DidNotConverge;
    }

    /// <summary>A duration in the largest unit that fits.</summary>
    public static string Time(double seconds) => seconds switch
    {
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
        < 7200 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0} min"),
        < 172_800 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 86_400:0.0} days"),
    };

    private static string Size(double bytes) => bytes switch
    {
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0} kB"),
        < 1e9 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.0} GB"),
    };
}
