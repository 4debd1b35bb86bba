using System.Net;
using Microsoft.AspNetCore.Http;

namespace Plenum.Web.Safety;

/// <summary>
/// Refuses requests that name another host or come from another site's page. Loopback alone does not keep a web page elsewhere
/// from calling a local port through the visitor's own browser.
/// </summary>
/// <param name="next">The rest of the app.</param>
/// <param name="settings">Which names are ours.</param>
internal sealed class OwnOriginOnly(RequestDelegate next, WebSettings settings)
{
    /// <summary>Runs one request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        var host = http.Request.Host;
        if (!IsOurs(host.Host))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await PlainFailures.Write(http, "this host name is not served here; use the address that plenum web printed");
            return;
        }

        var origin = http.Request.Headers.Origin.ToString();
        var foreign = origin.Length > 0
            ? !Uri.TryCreate(origin, UriKind.Absolute, out var from) || !string.Equals(from.Authority, host.Value, StringComparison.OrdinalIgnoreCase)
            : http.Request.Headers["Sec-Fetch-Site"].ToString() == "cross-site" && http.Request.Headers["Sec-Fetch-Mode"].ToString() != "navigate";
        if (foreign)
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            await PlainFailures.Write(http, "requests from other sites are refused");
            return;
        }

        await next(http);
    }

    private bool IsOurs(string name)
    {
        if (name is "localhost" or "127.0.0.1" or "[::1]")
            return true;
        return !settings.IsLocal
            && (settings.Hosts.Contains(name, StringComparer.OrdinalIgnoreCase) || (settings.Hosts.Count == 0 && IPAddress.TryParse(name.Trim('[', ']'), out _)));
    }
}
