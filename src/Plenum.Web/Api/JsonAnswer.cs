using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Plenum.Data.Json;

namespace Plenum.Web.Api;

/// <summary>An answer of the API: exactly the document that the command line prints.</summary>
/// <param name="document">Writes the content.</param>
internal sealed class JsonAnswer(Action<Utf8JsonWriter> document) : IResult
{
    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var bytes = new MemoryStream();
        JsonText.Write(bytes, document);
        bytes.WriteByte((byte)'\n');
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = bytes.Length;
        bytes.Position = 0;
        await bytes.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }
}
