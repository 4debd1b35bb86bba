using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Plenum.Data.Cases;
using Scalar.AspNetCore;

namespace Plenum.Web.Api;

/// <summary>The HTTP API, its OpenAPI document and its reference page.</summary>
internal static class ApiSetup
{
    /// <summary>Adds what the API needs.</summary>
    public static void AddPlenumApi(this IServiceCollection services) => services.AddOpenApi(options =>
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Plenum",
                Version = ProductVersion.Text,
                Description = "What changes when a country is not at the table. Answers are the JSON documents of the command line; errors are `{\"error\": \"…\"}`.",
            };
            return Task.CompletedTask;
        }));

    /// <summary>Maps all addresses below <c>/api</c>.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithMetadata(new ApiQuery.Checked());
        api.MapSolving();
        api.MapLibrary();
        api.MapEvidence();
        routes.MapOpenApi("/api/openapi.json");
        routes.MapScalarApiReference("/api/reference", options => options
            .WithTitle("Plenum HTTP API").WithOpenApiRoutePattern("/api/openapi.json").DisableDefaultFonts().DisableAgent().DisableTelemetry());
        routes.MapGet("/api", () => Results.Redirect("/api/reference")).ExcludeFromDescription();
        routes.MapFallback("/api/{**rest}", (HttpContext http) =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Results.Json(new ApiError("no such address; /api/reference shows all"), statusCode: StatusCodes.Status404NotFound);
        }).ExcludeFromDescription();
    }
}
