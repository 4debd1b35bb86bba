using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Plenum.Checks;
using Plenum.Data.Sweeps;
using Plenum.Data.Worlds;

namespace Plenum.Cluster;

/// <summary>A sweep on a cluster, as the one who asked for it sees it: handed in, watched, cancelled.</summary>
/// <param name="plan">The sweep.</param>
/// <param name="world">Id or path of the world.</param>
/// <param name="folder">Folder of the parts.</param>
/// <param name="redis">Redis, as HOST:PORT.</param>
/// <param name="cluster">Name of the cluster.</param>
/// <param name="say">Tells what happens, one line each.</param>
public sealed class ClusterSweep(SweepPlan plan, string world, string folder, string redis, string cluster, Action<string> say)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(400);
    private volatile JobStatus? status;

    /// <summary>Where it stands; from any thread.</summary>
    public SweepProgress Progress => status is { } s
        ? new SweepProgress(s.ShardsDone, plan.Shards, s.CasesDone, plan.Cases, s.CasesBefore)
        : new SweepProgress(0, plan.Shards, 0, plan.Cases, 0);

    /// <summary>Runs it to the end. The cluster goes on by itself if this process dies; asking again finds it under way.</summary>
    /// <param name="cancellation">Cancels the sweep on the cluster too; finished shards are kept.</param>
    /// <exception cref="BadInputException">No Redis answers, the workers run other code, or a shard could not be finished.</exception>
    public async Task<SweepEnd> Run(CancellationToken cancellation)
    {
        await using (var guard = await CodeGuard.Connect(redis, cluster))
        {
            var code = await guard.Code();
            CodeGuard.Refuse(code);
            if (code is null)
                say($"no worker is connected to the cluster {cluster} at {redis} yet; start one with: plenum worker --redis {redis}");
            while (await guard.Code() is null)
                await Task.Delay(Look, cancellation);
        }

        // The folder is the first thing to be wrong, and here is where people look.
        _ = SweepFolder.Open(plan, folder);
        var job = new SweepJob(
            plan.Spec.Text, plan.Spec.Place, WorldLibrary.Ids.Contains(world, StringComparer.Ordinal) ? world : Path.GetFullPath(world),
            Path.GetFullPath(folder), plan.Sha256, CodeVersion.Text);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        ClusterSetup.Log(builder.Logging);
        builder.UseOrleansClient(client =>
        {
            ClusterSetup.Client(client, redis, cluster);
            client.UseConnectionRetryFilter(async (_, stop) =>
            {
                await Task.Delay(Look, stop);
                return !cancellation.IsCancellationRequested;
            });
        });
        using var host = builder.Build();
        await host.StartAsync(cancellation);
        var coordinator = host.Services.GetRequiredService<IClusterClient>().GetGrain<ICoordinator>(ICoordinator.Key);
        try
        {
            return await Watch(coordinator, job, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Cancel(coordinator, job);
            throw;
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    private async Task<SweepEnd> Watch(ICoordinator coordinator, SweepJob job, CancellationToken cancellation)
    {
        var (submitted, silent) = (false, false);
        while (true)
        {
            try
            {
                if (!submitted)
                    await coordinator.Submit(job).WaitAsync(cancellation);
                submitted = true;
                status = await coordinator.Status(job.Key).WaitAsync(cancellation);
                if (silent)
                    say("the cluster answers again");
                silent = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                if (!silent)
                    say("the cluster does not answer; waiting for it");
                silent = true;
            }

            switch (status?.Phase)
            {
                case JobPhase.Finished when !silent:
                    return new SweepEnd(status.Shards, status.Cases, status.Failed, status.HalfWidth);
                case JobPhase.Failed when !silent:
                    throw new BadInputException(status.Problem, folder, "Finished shards are kept; mend it and start the same command again");
                case JobPhase.Unknown:
                    // The coordinator finished or lost it between two looks; handed in again, it is found in the folder.
                    submitted = false;
                    break;
                default:
                    break;
            }

            await Task.Delay(Look, cancellation);
        }
    }

    private async Task Cancel(ICoordinator coordinator, SweepJob job)
    {
        try
        {
            await coordinator.Cancel(job.Key).WaitAsync(ClusterTimes.Answer);
            // Workers hear of it at their next beat and tidy up after themselves.
            for (var waited = 0; waited < 10 && Directory.EnumerateFiles(folder, ".part-*.tmp").Any(); waited++)
                await Task.Delay(ClusterTimes.Beat / 2);
        }
        catch (Exception)
        {
            say("the cluster does not answer; its workers may go on with this sweep until it is asked for and cancelled again");
        }
    }
}
