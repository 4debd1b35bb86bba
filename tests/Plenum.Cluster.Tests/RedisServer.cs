using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Plenum.Cluster.Tests;

/// <summary>A real Redis on loopback, with its append-only file in a folder of the test's own.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly int port;
    private Child? server;

    private RedisServer(string folder, int port) => (this.folder, this.port) = (folder, port);

    public string Address => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    public static async Task<RedisServer> Start(string folder)
    {
        Needs.Program("redis-server");
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var chosen = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var redis = new RedisServer(Directory.CreateDirectory(folder).FullName, chosen);
        await redis.Run();
        return redis;
    }

    public async Task Run()
    {
        server = Child.Start(
            "redis-server", folder, null, "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--appendonly", "yes",
            "--appendfsync", "always", "--save", "", "--daemonize", "no");
        await server.Says("Ready to accept connections");
    }

    public Task Kill() => server!.Kill();

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
    }
}
