using System.Net;
using Plenum.Checks;

namespace Plenum.Web;

/// <summary>Where the web app listens and how much one visitor may ask of the machine.</summary>
public sealed record WebSettings
{
    /// <summary>The port unless another is named.</summary>
    public const int DefaultPort = 5075;

    /// <summary>TCP port; 0 takes any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The address to listen on; loopback unless somebody decides otherwise.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Names under which other machines may call, in addition to this machine's own; only where <see cref="Address"/> is not loopback.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Threads that solve; ranges never take the last one.</summary>
    public int Workers { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Largest request body in bytes: a scenario is a page of text.</summary>
    public int LargestBody { get; init; } = 256 * 1024;

    /// <summary>Solves that may wait at once, all visitors together.</summary>
    public int LongestQueue { get; init; } = 400;

    /// <summary>Solves that one visitor may have waiting at once.</summary>
    public int LongestQueueOfOne { get; init; } = 24;

    /// <summary>Most years of a path.</summary>
    public int MostYears { get; init; } = 60;

    /// <summary>Most measures of a scenario.</summary>
    public int MostMeasures { get; init; } = 60;

    /// <summary>Draws behind the ranges of the table page.</summary>
    public int Draws { get; init; } = 40;

    /// <summary>Whether only this machine can reach the app.</summary>
    public bool IsLocal => IPAddress.IsLoopback(Address);

    /// <summary>Reads the address a user typed.</summary>
    /// <param name="host">An IP address, <c>localhost</c>, or null for loopback.</param>
    /// <param name="allowOthers">Whether the user said that other machines may call.</param>
    /// <exception cref="BadInputException">It is not an address, or is open to others and nobody said so.</exception>
    public static IPAddress ReadAddress(string? host, bool allowOthers)
    {
        if (host is null or "localhost")
            return IPAddress.Loopback;
        if (!IPAddress.TryParse(host, out var address))
            throw new BadInputException($"'{host}' is not an address", "--host", "An IP address such as 127.0.0.1, or 0.0.0.0 for every interface");
        if (!IPAddress.IsLoopback(address) && !allowOthers)
        {
            throw new BadInputException(
                $"listening on {host} would let other machines use this one: there is no password and no encryption", "--host",
                "Add --allow-others if that is what you want");
        }

        return address;
    }
}
