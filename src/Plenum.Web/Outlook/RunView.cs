using Microsoft.AspNetCore.Components;
using Plenum.Checks;
using Plenum.Trade;
using Plenum.Web.Parts;
using Plenum.Web.Safety;
using Plenum.Web.Solving;

namespace Plenum.Web.Outlook;

/// <summary>What the pages about a run have in common: which run, how far it is, what went wrong.</summary>
public abstract class RunView : ComponentBase, IDisposable
{
    private CancellationTokenSource? _following;

    /// <summary>The run asked for.</summary>
    protected RunAsk Ask { get; private set; } = RunAsk.Read(null, null);

    /// <summary>The run as far as it is, or null.</summary>
    protected RunStage? Stage { get; private set; }

    /// <summary>What went wrong, in words for the reader; or null.</summary>
    protected string? Problem { get; private set; }

    /// <summary>Whether ranges are still being drawn.</summary>
    protected bool Drawing { get; private set; }

    /// <summary>Whether draws will come on this page: with script they do, without it where the address says so.</summary>
    protected bool Draws => RendererInfo.IsInteractive || Asked.Yes(WantRanges);

    [SupplyParameterFromQuery(Name = "scenario")] private string? ScenarioId { get; set; }

    [SupplyParameterFromQuery(Name = "world")] private string? WorldId { get; set; }

    [SupplyParameterFromQuery(Name = "ranges")] private string? WantRanges { get; set; }

    [Inject] private RunDesk Desk { get; set; } = null!;

    [Inject] private Visitor Visitor { get; set; } = null!;

    /// <summary>Called with every stage, before the page is drawn.</summary>
    protected abstract void Take(RunStage stage);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var ask = RunAsk.Read(ScenarioId, WorldId);
        if (ask != Ask)
            Stage = null;
        Ask = ask;
        await (_following?.CancelAsync() ?? Task.CompletedTask);
        var mine = _following = new CancellationTokenSource();
        (Problem, Drawing) = (null, Draws);
        try
        {
            await Desk.Follow(ask, Visitor, Draws, stage => InvokeAsync(() =>
            {
                if (_following != mine)
                    return;
                Stage = stage;
                Take(stage);
                StateHasChanged();
            }), mine.Token);
        }
        catch (OperationCanceledException)
        {
            // Another question, or nobody looks any more.
        }
        catch (Exception e) when (e is BadInputException or DidNotConvergeException or BusyException or TooLargeException)
        {
            if (_following == mine)
                Problem = e.Message;
        }

        if (_following == mine)
            Drawing = false;
    }

    /// <summary>Stops drawing; what was drawn stays.</summary>
    protected void Stop()
    {
        _following?.Cancel();
        Drawing = false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops following the run.</summary>
    protected virtual void Dispose(bool disposing)
    {
        _following?.Cancel();
        _following?.Dispose();
    }
}
