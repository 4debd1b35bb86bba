namespace Plenum.Axes;

/// <summary>A sector of production.</summary>
/// <param name="Code">The classification's own code, such as <c>C26</c>.</param>
/// <param name="Name">Short name as shown to readers.</param>
/// <param name="AiRole">The part the sector plays in producing AI.</param>
/// <param name="AiExposure">Exposure of the sector's tasks to AI, 0 to 1, or null where the world does not say.</param>
public sealed record Sector(string Code, string Name, AiRole AiRole = AiRole.None, double? AiExposure = null);
