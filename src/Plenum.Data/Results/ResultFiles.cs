using Plenum.Data.Formats;

namespace Plenum.Data.Results;

/// <summary>Files of a run: each appears under its name only when it is whole.</summary>
internal static class ResultFiles
{
    /// <summary>Writes under a temporary name, then renames.</summary>
    public static async Task Write(string path, Func<Stream, Task> content)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        OutputFolder.Ready(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
                await content(stream);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }
}
