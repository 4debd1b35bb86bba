using Microsoft.Extensions.Hosting;
using Plenum.Checks;
using Plenum.Trade;
using Plenum.Web.Table;

namespace Plenum.Web.Solving;

/// <summary>Opens the default world and turns one chair before anybody asks, so that the first click is as quick as the second.</summary>
/// <param name="solver">What the first page will ask.</param>
internal sealed class WarmUp(TableSolver solver) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Off the thread that starts the app.
            await Task.Yield();
            var state = new TableState();
            if (TableSeats.Of(state.Forum, solver.World(state)) is { Seated: [var first, ..] })
                await solver.Solve(state.Toggle(first.Code, sitsToday: true), new Visitor(), static _ => Task.CompletedTask, TableStep.Path, stoppingToken);
        }
        catch (Exception e) when (e is OperationCanceledException or BadInputException or DidNotConvergeException)
        {
            // Whoever asks for it will be told.
        }
    }
}
