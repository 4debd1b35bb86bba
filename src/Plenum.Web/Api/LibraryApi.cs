using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plenum.Checks;
using Plenum.Data.Json;
using Plenum.Data.Parameters;
using Plenum.Data.Scenarios;
using Plenum.Web.Solving;

namespace Plenum.Web.Api;

/// <summary><c>/api/worlds</c>, <c>/api/scenarios</c> and <c>/api/params</c>: what there is to solve, and with what.</summary>
internal static class LibraryApi
{
    /// <summary>Maps the addresses.</summary>
    public static void MapLibrary(this IEndpointRouteBuilder api)
    {
        api.MapGet("/worlds", (WorldShelf worlds) => new JsonAnswer(json => WorldJson.WriteList(json, worlds.World)))
            .Describe("The worlds of the library", "The document of `plenum world list --json`.");
        api.MapGet("/worlds/{id}", ([Description("Id of a library world")] string id, WorldShelf worlds) =>
        {
            var world = worlds.World(id);
            return new JsonAnswer(json => WorldJson.Write(json, world));
        }).Describe("One world", "Regions, sectors, elasticities, groups, channels, sources and what was repaired: the document of `plenum world show --json`.");
        api.MapGet("/scenarios", () => new JsonAnswer(ScenarioJson.WriteList))
            .Describe("The scenarios of the library", "The document of `plenum scenario list --json`.");
        api.MapGet("/scenarios/{id}", ([Description("Id of a library scenario")] string id) =>
        {
            var scenario = ScenarioLibrary.Open(Known(id));
            return new JsonAnswer(json => ScenarioJson.Write(json, scenario));
        }).Describe("One scenario", "Words, fingerprint and canonical content: the document of `plenum scenario show --json`.");
        api.MapGet("/scenarios/{id}/yaml", ([Description("Id of a library scenario")] string id) =>
            Results.Text(ScenarioLibrary.Text(Known(id)), "application/yaml; charset=utf-8"))
            .WithSummary("One scenario as written").WithDescription("The YAML file, ready to be changed and posted back.").WithTags("Library")
            .Produces<string>(StatusCodes.Status200OK, "application/yaml").Produces<ApiError>(StatusCodes.Status400BadRequest, "application/json");
        api.MapGet("/params", () => new JsonAnswer(ParametersJson.WriteList))
            .Describe("Every parameter", "Unit, distribution, grade and reference: the document of `plenum params list --json`.");
        api.MapGet("/params/{name}", ([Description("Full name, such as diffusion.beta")] string name) =>
        {
            var (definition, _) = ParameterFiles.Library.Find(name);
            return new JsonAnswer(json => ParametersJson.Write(json, definition));
        }).Describe("One parameter", "The document of `plenum params show --json`.");
        api.MapGet("/schema/scenario", () => new JsonAnswer(json => ScenarioSchema.Create().WriteTo(json)))
            .Describe("JSON Schema of a scenario file", "For editors: the document of `plenum scenario schema`.");
    }

    private static void Describe(this RouteHandlerBuilder route, string summary, string description) => route
        .WithSummary(summary).WithDescription(description).WithTags("Library")
        .Produces<object>(StatusCodes.Status200OK, "application/json").Produces<ApiError>(StatusCodes.Status400BadRequest, "application/json");

    private static string Known(string id) => ScenarioLibrary.Ids.Contains(id, StringComparer.Ordinal)
        ? id
        : throw new BadInputException($"no such scenario ({Nearest.Phrase(id, ScenarioLibrary.Ids)})", "id", "/api/scenarios lists all");
}
