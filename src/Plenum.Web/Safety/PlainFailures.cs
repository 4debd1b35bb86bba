using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Plenum.Checks;
using Plenum.Trade;
using Plenum.Web.Builder;

namespace Plenum.Web.Safety;

/// <summary>Turns whatever goes wrong into one clear message: JSON for programs, a short page for people, never a stack trace.</summary>
/// <param name="next">The rest of the app.</param>
/// <param name="log">For the terminal of whoever started the app.</param>
internal sealed class PlainFailures(RequestDelegate next, ILogger<PlainFailures> log)
{
    // A scenario as long as the app puts into an address, with every letter escaped, and no longer.
    private const int LongestAddress = (3 * ScenarioDesk.LongestText) + 1000;

    /// <summary>Runs one request.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            if (http.Request.Path.Value!.Length + http.Request.QueryString.Value!.Length > LongestAddress)
                http.Response.StatusCode = StatusCodes.Status414UriTooLong;
            else
                await next(http);
            // What the server itself refuses has a number and no words.
            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0 })
            {
                http.Response.ContentLength = null;
                await Write(http, Of(http.Response.StatusCode));
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is waiting for an answer any more.
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            var (status, message) = Of(e);
            if (status == StatusCodes.Status500InternalServerError)
                log.LogError(e, "request failed");
            http.Response.Clear();
            http.Response.StatusCode = status;
            if (e is BusyException)
                http.Response.Headers.RetryAfter = "2";
            await Write(http, message);
        }
    }

    private static string Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => "there is no such page",
        StatusCodes.Status405MethodNotAllowed => "this address does not take such a request",
        StatusCodes.Status414UriTooLong => "the address is longer than any this app makes; a long scenario goes into a file: plenum run FILE.yaml, or POST it to /api/solve",
        _ => "the request could not be read",
    };

    /// <summary>Status and message of a failure.</summary>
    public static (int Status, string Message) Of(Exception e) => e switch
    {
        TooLargeException => (StatusCodes.Status413PayloadTooLarge, e.Message),
        BadInputException => (StatusCodes.Status400BadRequest, e.Message),
        DidNotConvergeException => (StatusCodes.Status422UnprocessableEntity, e.Message),
        BusyException => (StatusCodes.Status429TooManyRequests, e.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } =>
            (StatusCodes.Status413PayloadTooLarge, "the request is larger than a scenario may be"),
        BadHttpRequestException bad => (bad.StatusCode, "the request could not be read"),
        _ => (StatusCodes.Status500InternalServerError, "internal error; the terminal of plenum web has one line about it"),
    };

    /// <summary>Writes the message in the form the caller reads.</summary>
    public static async Task Write(HttpContext http, string message)
    {
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(
                "{\"error\":" + JsonSerializer.Serialize(message) + "}\n", http.RequestAborted);
            return;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Plenum</title>"
            + "<link rel=\"stylesheet\" href=\"/plenum-inks.css\"><link rel=\"stylesheet\" href=\"/_content/Plenum.Web/plenum.css\"></head><body><main><h1>That did not work</h1><p>"
            + System.Net.WebUtility.HtmlEncode(message) + "</p><p><a href=\"/\">Back to the table</a></p></main></body></html>\n",
            http.RequestAborted);
    }
}
