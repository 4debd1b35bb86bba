using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Plenum.Web.Solving;

namespace Plenum.Web.Api;

/// <summary>What every solving address needs, as one argument that is no part of the request.</summary>
/// <param name="Worlds">Worlds and baselines.</param>
/// <param name="Queue">The threads.</param>
/// <param name="Settings">Limits.</param>
/// <param name="Line">Whose turn it is: callers from one address share a line.</param>
/// <param name="Stop">The caller went away.</param>
internal sealed record ApiCall(WorldShelf Worlds, SolveLine Queue, WebSettings Settings, string Line, CancellationToken Stop)
{
    /// <summary>Takes the parts from a request; found by name by the framework.</summary>
    public static ValueTask<ApiCall?> BindAsync(HttpContext http, ParameterInfo parameter)
    {
        _ = parameter;
        var provider = http.RequestServices;
        return ValueTask.FromResult<ApiCall?>(new ApiCall(
            provider.GetRequiredService<WorldShelf>(), provider.GetRequiredService<SolveLine>(), provider.GetRequiredService<WebSettings>(),
            "api " + http.Connection.RemoteIpAddress, http.RequestAborted));
    }
}
