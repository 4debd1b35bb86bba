using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Plenum.Web.Api;
using Plenum.Web.Atlas;
using Plenum.Web.Builder;
using Plenum.Web.Games;
using Plenum.Web.Methods;
using Plenum.Web.Outlook;
using Plenum.Web.Record;
using Plenum.Web.Safety;
using Plenum.Web.Solving;
using Plenum.Web.Table;

namespace Plenum.Web;

/// <summary>The web app as one object: services, safety, pages and the HTTP API.</summary>
public static class PlenumWeb
{
    /// <summary>Builds the app; the caller starts it.</summary>
    /// <param name="settings">Where it listens and its limits.</param>
    public static WebApplication Build(WebSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        // A tool runs from any folder and obeys no settings file that happens to lie there.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
        });
        builder.Configuration.Sources.Clear();
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(settings.Address, settings.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.LargestBody;
            // Longer than any address the app accepts, so that a long one is refused in words and not with an empty answer.
            kestrel.Limits.MaxRequestLineSize = 128 * 1024;
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddProvider(new OneLineLog());
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        AddServices(builder.Services, settings);
        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<PlainFailures>();
        app.UseMiddleware<OwnOriginOnly>();
        app.UseMiddleware<ApiQuery>();
        // At the top level, not in a branch: only there does the second run find its page.
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.Use((http, next) =>
        {
            // Programs get their answers from the API itself.
            if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(http);
        });
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapInks();
        app.MapTable();
        app.MapRecord();
        app.MapScenario();
        app.MapAtlas();
        app.MapMethod();
        app.MapRuns();
        app.MapGames();
        app.MapApi();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
        return app;
    }

    private static void AddServices(IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<SolveLine>();
        services.AddSingleton<WorldShelf>();
        services.AddSingleton<TableCache>();
        services.AddSingleton<TableSolver>();
        services.AddSingleton<ScenarioDesk>();
        services.AddSingleton<AtlasShelf>();
        services.AddSingleton<ValidationShelf>();
        services.AddSingleton<RunDesk>();
        services.AddSingleton<GameDesk>();
        services.AddSingleton<DenialDesk>();
        services.AddScoped<Visitor>();
        services.AddHostedService<WarmUp>();
        services.AddRazorComponents().AddInteractiveServerComponents(ConfigureCircuits);
        services.AddAntiforgery(o => o.Cookie.Name = "plenum-antiforgery");
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddPlenumApi();
    }

    // A closed tab is forgotten soon: its state is in the address, so nothing is lost by reloading.
    private static void ConfigureCircuits(CircuitOptions options)
    {
        options.DetailedErrors = false;
        options.DisconnectedCircuitMaxRetained = 16;
        options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(60);
        options.MaxBufferedUnacknowledgedRenderBatches = 20;
    }
}
