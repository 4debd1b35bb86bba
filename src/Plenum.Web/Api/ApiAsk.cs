using System.Text;
using Microsoft.AspNetCore.Http;
using Plenum.Checks;
using Plenum.Data.Cases;
using Plenum.Data.Scenarios;
using Plenum.Scenarios;
using Plenum.Web.Safety;
using Plenum.Web.Solving;

namespace Plenum.Web.Api;

/// <summary>Reads what a request asks to be solved, within limits: scenarios of the library or text in the body, worlds of the library.</summary>
internal static class ApiAsk
{
    private static readonly string[] Types = ["application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml"];

    /// <summary>The case a GET names.</summary>
    public static Case Named(string? scenario, string? world, string[] settings, WorldShelf worlds, WebSettings limits, string byDefault)
    {
        var id = string.IsNullOrEmpty(scenario) ? byDefault : scenario;
        if (!ScenarioLibrary.Ids.Contains(id, StringComparer.Ordinal))
        {
            throw new BadInputException(
                $"no scenario \"{Excerpt.Of(id)}\" ({Nearest.Phrase(Excerpt.Of(id), ScenarioLibrary.Ids)})", "scenario", "Name one of /api/scenarios, or POST the YAML of your own");
        }

        return Of(ScenarioLibrary.Open(id), world, settings, worlds, limits);
    }

    /// <summary>The case a POST carries.</summary>
    public static async Task<Case> Posted(HttpRequest request, string? world, string[] settings, WorldShelf worlds, WebSettings limits)
    {
        // A type that pages of other sites cannot send without asking first.
        var type = (request.ContentType ?? "").Split(';')[0].Trim();
        if (!Types.Contains(type, StringComparer.OrdinalIgnoreCase))
            throw new BadInputException($"the body must be a scenario in YAML, got \"{Excerpt.Of(type)}\"", "Content-Type", "Send application/yaml");
        using var reader = new StreamReader(request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true));
        string text;
        try
        {
            text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        }
        catch (DecoderFallbackException e)
        {
            throw new BadInputException("the body is not UTF-8", "body", inner: e);
        }

        return Of(ScenarioReader.Read(text, "body"), world, settings, worlds, limits);
    }

    /// <summary>The number of years of a path, within the limit.</summary>
    public static int Years(Case given, int? to, int? years, WebSettings limits)
    {
        var horizon = given.Years(to, years);
        return horizon <= limits.MostYears ? horizon : throw new TooLargeException(
            $"a path of {horizon} years is longer than the {limits.MostYears} this app solves; the command line has no such limit");
    }

    private static Case Of(Scenario scenario, string? world, string[] settings, WorldShelf worlds, WebSettings limits)
    {
        var measures = scenario.Measures.Count + scenario.Baseline.Count;
        if (measures > limits.MostMeasures)
            throw new TooLargeException($"a scenario of {measures} measures is larger than the {limits.MostMeasures} this app solves; the command line has no such limit");
        return Case.Of(scenario, worlds.World(string.IsNullOrEmpty(world) ? scenario.World : world), settings);
    }
}
