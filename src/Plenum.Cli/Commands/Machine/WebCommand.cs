using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Web;

namespace Plenum.Cli.Commands.Machine;

/// <summary><c>plenum web</c>: the local web app.</summary>
internal static class WebCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var port = new Option<int>("--port")
        {
            Description = "TCP port; 0 takes any free one",
            HelpName = "PORT",
            DefaultValueFactory = _ => WebSettings.DefaultPort,
        };
        var host = new Option<string?>("--host") { Description = "Address to listen on (default: this machine only)", HelpName = "ADDRESS" };
        var others = new Option<bool>("--allow-others") { Description = "Needed with any --host that other machines can reach: there is no password and no encryption" };
        var names = new Option<string[]>("--name")
        {
            Description = "Host name under which others call; repeatable (default: any IP address)",
            HelpName = "NAME",
            DefaultValueFactory = _ => [],
        };
        var command = new Command(
            "web",
            "The local web app: a table whose chairs can be emptied, live figures, and an HTTP API. Only this machine can reach it.\n\n" +
            "Example: plenum web --port 8080")
        {
            port, host, others, names,
        };
        command.SetAction((parsed, cancellation) => Run(
            new WebSettings
            {
                Port = Port(parsed.GetValue(port)),
                Address = WebSettings.ReadAddress(parsed.GetValue(host), parsed.GetValue(others)),
                Hosts = parsed.GetValue(names) ?? [],
            },
            cancellation));
        return command;
    }

    private static int Port(int port) => port is >= 0 and <= 65535
        ? port
        : throw new BadInputException($"the port must be 0 to 65535, got {port}", "--port");

    private static async Task<int> Run(WebSettings settings, CancellationToken cancellation)
    {
        await using var app = PlenumWeb.Build(settings);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            throw new BadInputException($"cannot listen on {settings.Address} port {settings.Port}: {e.Message}", "--port", "Name another --port, or 0 for any free one", e);
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Console.Out.WriteLine($"Plenum is at {address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/ (Ctrl+C stops it)");
        if (!settings.IsLocal)
            await Console.Error.WriteLineAsync("warning: other machines can reach this app; there is no password and no encryption");
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }
}
