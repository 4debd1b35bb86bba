using Microsoft.AspNetCore.Http;

namespace Plenum.Web.Safety;

/// <summary>What a browser may do with our pages: nothing from elsewhere, nothing to elsewhere, no frames.</summary>
/// <param name="next">The rest of the app.</param>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Figures carry style attributes; style elements and scripts come from our own files alone.
    private const string Pages =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; manifest-src 'self'";

    // The reference page writes its own script and styles into the page; it too may talk to this app only.
    private const string Reference =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Runs one request.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        // At the last moment: a failure clears what was set before.
        http.Response.OnStarting(Set, http);
        return next(http);
    }

    private static Task Set(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/api/reference", StringComparison.Ordinal) ? Reference : Pages;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return Task.CompletedTask;
    }
}
