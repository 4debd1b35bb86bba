namespace Plenum.Cli.Commands.Machine;

/// <summary>How a thing stands that <c>plenum doctor</c> looked at.</summary>
internal enum DoctorState
{
    /// <summary>There, and enough.</summary>
    Ok,

    /// <summary>Not there; something optional does without it.</summary>
    Missing,

    /// <summary>There but little; the main job runs all the same.</summary>
    Poor,

    /// <summary>The main job cannot run.</summary>
    Fault,
}
