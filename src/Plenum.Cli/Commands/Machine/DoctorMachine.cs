using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Plenum.Cli.Commands.Machine;

/// <summary>The machine itself: processor, memory, runtime, disk.</summary>
internal static class DoctorMachine
{
    // A default run holds its draws in about this much; below it the system swaps.
    private const double EnoughMemory = 0.5;
    private const double EnoughDisk = 0.1;

    /// <summary>Processor with its vectors, cores, memory and runtime.</summary>
    public static IEnumerable<DoctorFinding> Look()
    {
        var bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 64;
        yield return new DoctorFinding(
            "processor", bits >= 256 ? DoctorState.Ok : DoctorState.Poor,
            $"{Processor()}, vectors of {bits} bits ({Vector<double>.Count} numbers at a time in portable code)",
            "speed; equal bytes of results on machines of equal vector width",
            bits >= 256 ? "" : "Results agree to 1e-9 with those of other machines, only slower");
        yield return new DoctorFinding("cores", DoctorState.Ok, Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), "draws and shards side by side (--threads)");
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;
        yield return memory >= EnoughMemory
            ? new DoctorFinding("memory", DoctorState.Ok, Gigabytes(memory), "about 0.3 GB for a run, 0.1 GB more a thread of a sweep")
            : new DoctorFinding("memory", DoctorState.Poor, Gigabytes(memory), "about 0.3 GB for a run", "Use --threads 1 and fewer --draws");
        yield return new DoctorFinding("runtime", DoctorState.Ok, $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}", "everything; .NET 10 or later");
    }

    /// <summary>Whether results can be written to a folder, and how much room there is.</summary>
    public static IEnumerable<DoctorFinding> Folder(string folder)
    {
        var problem = WriteProblem(folder);
        yield return problem.Length == 0
            ? new DoctorFinding("folder", DoctorState.Ok, $"{folder} can be written to", "results go to plenum-out in it")
            : new DoctorFinding("folder", DoctorState.Fault, $"{folder} cannot be written to: {problem}", "results go to plenum-out in it", "Change to another folder, or name one with --out");
        if (problem.Length > 0)
            yield break;
        var free = new DriveInfo(folder).AvailableFreeSpace / 1e9;
        yield return free >= EnoughDisk
            ? new DoctorFinding("disk", DoctorState.Ok, $"{Gigabytes(free)} free", "about 15 MB a run; a sweep says what it needs with --dry-run")
            : new DoctorFinding("disk", DoctorState.Fault, $"{Gigabytes(free)} free", "about 15 MB a run", "Free some space, or name another disk with --out");
    }

    private static string WriteProblem(string folder)
    {
        var trial = Path.Combine(folder, $".plenum-{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllText(trial, "plenum");
            File.Delete(trial);
            return "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private static string Processor()
    {
        const string Linux = "/proc/cpuinfo";
        if (File.Exists(Linux) && File.ReadLines(Linux).FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) is { } line)
            return line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") is { Length: > 0 } windows ? windows : RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string Gigabytes(double value) => value.ToString(value < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + " GB";
}
