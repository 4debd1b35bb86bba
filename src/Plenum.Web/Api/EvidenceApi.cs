using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Data.Json;
using Plenum.Evidence;
using Plenum.Participation;

namespace Plenum.Web.Api;

/// <summary><c>/api/evidence/…</c>: the facts, as the command line prints them.</summary>
internal static class EvidenceApi
{
    /// <summary>Maps the addresses.</summary>
    public static void MapEvidence(this IEndpointRouteBuilder api)
    {
        var evidence = api.MapGroup("/evidence");
        evidence.MapGet("/claims", ([Description("Only claims of this topic")] string? topic, [Description("Only this verdict")] string? verdict) =>
        {
            var found = ClaimsJson.Find(topic, verdict);
            return new JsonAnswer(json => ClaimsJson.Write(json, found));
        }).Describe("The essay's claims", "With verdicts, and what recomputing gives now: `plenum evidence claims --json`.");
        evidence.MapGet("/forums", (
            [Description("Codes, separated by commas")] string? country, [Description("Only this forum")] string? forum, [Description("State on a date, such as 2025-06-30")] string? on) =>
        {
            var (codes, day) = (EvidenceWriting.Codes(country, "country"), EvidenceWriting.Date(on, "on"));
            var found = ForumsJson.Find(forum, day);
            return new JsonAnswer(json => ForumsJson.Write(json, found, codes, day));
        }).Describe("Who sits where", "`plenum evidence forums --json`.");
        evidence.MapGet("/measures", (
            [Description("Codes, separated by commas")] string? imposer, [Description("Codes; measures aimed at everyone count")] string? target,
            [Description("chips, chip_tools, compute_cloud, model_weights, talent, capital, critical_minerals or data")] string? layer,
            [Description("Only what was in force on this date")] string? on) =>
        {
            var day = EvidenceWriting.Date(on, "on");
            var found = new MeasureRegister(EvidenceWriting.Library.Measures).Find(
                EvidenceWriting.Codes(imposer, "imposer"), EvidenceWriting.Codes(target, "target"), layer, day);
            return new JsonAnswer(json => MeasuresJson.Write(json, found, day));
        }).Describe("Controls and rules", "`plenum evidence measures --json`.");
        evidence.MapGet("/lineage", (
            [Description("Snapshot of the data")] string? snapshot, [Description("Only flows that touch these codes")] string? country, [Description("Only models derived in this year")] int? year) =>
        {
            var wanted = string.IsNullOrEmpty(snapshot) ? EpochData.NotableSnapshot : snapshot;
            var codes = EvidenceWriting.Codes(country, "country");
            var found = LineageJson.Find(wanted, codes, year);
            return new JsonAnswer(json => LineageJson.Write(json, wanted, found, codes));
        }).Describe("Whose models are built on whose", "`plenum evidence lineage --json`.");
        evidence.MapGet("/coverage", (
            [Description("The forum; needed")] string? forum, [Description("Seats to fill, codes separated by commas")] string? with,
            [Description("Seats to empty")] string? without, [Description("The table on a date")] string? on,
            [Description("Do not count members of the European Union through its seat")] bool? states, [Description("Count seats of low confidence too")] bool? low) =>
        {
            var question = CoverageQuestion.Ask(
                EvidenceWriting.ForumOf(forum ?? throw new BadInputException("a forum must be named", "forum", "/api/evidence/forums lists all")), EvidenceWriting.Codes(with, "with"), EvidenceWriting.Codes(without, "without"), EvidenceWriting.Date(on, "on"),
                states ?? false, low ?? false ? SeatConfidence.Low : SeatConfidence.Medium);
            return new JsonAnswer(json => CoverageJson.Write(json, question));
        }).Describe("What sits at a table", "Shares of the world with and without seats: `plenum evidence coverage --json`.");
        evidence.MapGet("/sources", () => new JsonAnswer(SourcesJson.Write)).Describe("Every source", "`plenum evidence sources --json`.");
        evidence.MapGet("/show/{name}", ([Description("Identifier, name or common name")] string name) =>
        {
            var matches = new EvidenceSearch(EvidenceWriting.Library).Find(name);
            return new JsonAnswer(json => EvidenceShowJson.Write(json, name, matches, EvidenceShowJson.Shown(matches)));
        }).Describe("Everything tied to a name", "`plenum evidence show NAME --json`.");
    }

    private static void Describe(this RouteHandlerBuilder route, string summary, string description) => route
        .WithSummary(summary).WithDescription(description).WithTags("Evidence")
        .Produces<object>(StatusCodes.Status200OK, "application/json").Produces<ApiError>(StatusCodes.Status400BadRequest, "application/json");
}
