using Plenum.Checks;

namespace Plenum.Data.Formats;

/// <summary>Writes files that appear whole or not at all: under a temporary name first, then renamed.</summary>
public static class WholeFile
{
    /// <summary>Writes UTF-8 text without a byte order mark; folders are created.</summary>
    /// <exception cref="BadInputException">Nothing can be written there.</exception>
    public static void Write(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0)
            throw new BadInputException("no file to write to is named", "", "Name one");
        try
        {
            WriteAside(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"cannot write {path} ({e.Message.TrimEnd('.')})", "", "Name another place", e);
        }
    }

    private static void WriteAside(string path, string text)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllText(temporary, text);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }
}
