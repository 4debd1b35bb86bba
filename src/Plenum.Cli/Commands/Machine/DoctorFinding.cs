namespace Plenum.Cli.Commands.Machine;

/// <summary>One thing that <c>plenum doctor</c> looked at.</summary>
/// <param name="What">Its name, for instance <c>memory</c>.</param>
/// <param name="State">How it stands.</param>
/// <param name="Found">What is there, in words.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="WayOut">What to do where it is not there or not enough; empty where all is well.</param>
internal sealed record DoctorFinding(string What, DoctorState State, string Found, string Purpose, string WayOut = "");
