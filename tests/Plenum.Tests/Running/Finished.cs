namespace Plenum.Tests.Running;

/// <summary>What a process left: its exit code and what it wrote.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal readonly record struct Finished(int Code, string Output, string Error);
