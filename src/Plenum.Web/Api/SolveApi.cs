using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using Plenum.Data.Cases;
using Plenum.Data.Json;
using Plenum.Knowledge;
using Plenum.Trade;
using Plenum.Web.Solving;

namespace Plenum.Web.Api;

/// <summary><c>/api/solve</c> and <c>/api/path</c>.</summary>
internal static class SolveApi
{
    private const string Yaml = "application/yaml";
    private const string Json = "application/json";
    private const string Example = "id: empty-chair\nmeasures:\n  - participation: { leaves: CHN, forums: all, from: 2025 }\n";

    /// <summary>Maps the addresses.</summary>
    public static void MapSolving(this IEndpointRouteBuilder api)
    {
        api.MapGet("/solve", async (
            [Description("Id of a library scenario")] string? scenario, [Description("Id of a library world")] string? world,
            [FromQuery, Description("A parameter, NAME=VALUE; repeatable")] string[]? set, [Description("With sectors, trade by partner and exact parts")] bool? detail,
            ApiCall call) => await Solve(call, ApiAsk.Named(scenario, world, set ?? [], call.Worlds, call.Settings, "technology-decoupling"), detail ?? false))
            .Describe("Solve a library scenario", "One static equilibrium at central parameters: the document of `plenum solve --json`.");
        api.MapPost("/solve", async (
            HttpRequest request, [Description("Id of a library world")] string? world, [FromQuery, Description("A parameter, NAME=VALUE; repeatable")] string[]? set,
            [Description("With sectors, trade by partner and exact parts")] bool? detail, ApiCall call) =>
            await Solve(call, await ApiAsk.Posted(request, world, set ?? [], call.Worlds, call.Settings), detail ?? false))
            .TakesYaml().Describe("Solve a scenario of your own", "The body is a scenario file in YAML.");
        api.MapGet("/path", async (
            [Description("Id of a library scenario")] string? scenario, [Description("Id of a library world")] string? world,
            [FromQuery, Description("A parameter, NAME=VALUE; repeatable")] string[]? set, [Description("Last year")] int? to, [Description("Years after t = 0")] int? years,
            ApiCall call) => await Path(call, ApiAsk.Named(scenario, world, set ?? [], call.Worlds, call.Settings, Case.DefaultScenario), to, years))
            .Describe("The path of a library scenario", "Year by year at central parameters: the document of `plenum path --json`.");
        api.MapPost("/path", async (
            HttpRequest request, [Description("Id of a library world")] string? world, [FromQuery, Description("A parameter, NAME=VALUE; repeatable")] string[]? set,
            [Description("Last year")] int? to, [Description("Years after t = 0")] int? years, ApiCall call) =>
            await Path(call, await ApiAsk.Posted(request, world, set ?? [], call.Worlds, call.Settings), to, years))
            .TakesYaml().Describe("The path of a scenario of your own", "The body is a scenario file in YAML.");
    }

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder route, string summary, string description) => route
        .WithSummary(summary).WithDescription(description).WithTags("Solving")
        .Produces<object>(StatusCodes.Status200OK, Json).Produces<ApiError>(StatusCodes.Status400BadRequest, Json)
        .Produces<ApiError>(StatusCodes.Status413PayloadTooLarge, Json).Produces<ApiError>(StatusCodes.Status422UnprocessableEntity, Json)
        .Produces<ApiError>(StatusCodes.Status429TooManyRequests, Json);

    // Said in the document only: declared to the framework it would answer other types without a word of explanation.
    private static RouteHandlerBuilder TakesYaml(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "A scenario file; /api/schema/scenario is its JSON Schema.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [Yaml] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = Example },
            },
        };
        return Task.CompletedTask;
    });

    private static async Task<IResult> Solve(ApiCall call, Case given, bool detail)
    {
        // The exact parts take a few hundred equilibria: such requests stand in the line of long ones.
        var result = await call.Queue.Run(
            detail ? Urgency.Lengthy : Urgency.Page, call.Line,
            (workspace, _) => StaticResult.Solve(given, call.Worlds.Baseline(given), Termination.Tight, detail, workspace), call.Stop);
        return new JsonAnswer(json => SolveJson.Write(json, given, result));
    }

    private static async Task<IResult> Path(ApiCall call, Case given, int? to, int? years)
    {
        var horizon = ApiAsk.Years(given, to, years, call.Settings);
        var path = await call.Queue.Run(
            horizon > 20 ? Urgency.Lengthy : Urgency.Page, call.Line,
            (workspace, stop) => PathSolver.Solve(
                call.Worlds.Baseline(given), given.Bound, KnowledgeParameters.From(given.Parameters), horizon, workspace, Termination.Tight,
                given.Reference, stop),
            call.Stop);
        return new JsonAnswer(json => PathJson.Write(json, given, path));
    }
}
