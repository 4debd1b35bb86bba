using Plenum.Checks;

namespace Plenum.Data.Formats;

/// <summary>A folder that results will be written to: made and tried before the work that fills it.</summary>
public static class OutputFolder
{
    /// <summary>Creates the folder where it is missing, and writes a file in it to see that it can be done.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="BadInputException">It is a file, or nothing can be written there.</exception>
    public static void Ready(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0)
            throw new BadInputException("names no folder", "--out", "Leave it out, or name one");
        if (File.Exists(path))
            throw new BadInputException($"{path} is a file, not a folder", "--out", "Name another place with --out");
        try
        {
            Directory.CreateDirectory(path);
            var trial = Path.Combine(path, $".plenum-{Environment.ProcessId}.tmp");
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"cannot write to {path} ({e.Message.TrimEnd('.')})", "--out", "Name another place with --out", e);
        }
    }
}
