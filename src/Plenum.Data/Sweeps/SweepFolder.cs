using System.Globalization;
using Plenum.Checks;
using Plenum.Data.Formats;

namespace Plenum.Data.Sweeps;

/// <summary>
/// The folder of a sweep: <c>manifest.json</c>, <c>sweep.yaml</c> and one part a finished shard. A part appears under its name
/// only when it is whole and on disk; several processes may work in one folder at the same time.
/// </summary>
public sealed class SweepFolder
{
    private readonly SweepPlan plan;

    private SweepFolder(SweepPlan plan, string path) => (this.plan, Path) = (plan, path);

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Opens the folder for a sweep, or starts it.</summary>
    /// <param name="plan">The sweep.</param>
    /// <param name="path">The folder.</param>
    /// <exception cref="BadInputException">The folder holds another sweep, or other code started it.</exception>
    public static SweepFolder Open(SweepPlan plan, string path)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(path);
        var folder = new SweepFolder(plan, path);
        OutputFolder.Ready(path);
        var manifest = folder.In(SweepManifest.FileName);
        if (!File.Exists(manifest))
        {
            if (Directory.EnumerateFiles(path, "part-*.parquet").Any())
                throw new BadInputException($"{path} has parts but no {SweepManifest.FileName}", "--out", "Give an empty folder");
            WholeFile.Write(folder.In("sweep.yaml"), plan.Spec.Text);
            WholeFile.Write(manifest, SweepManifest.Text(plan));
        }

        SweepManifest.Check(plan, manifest);
        return folder;
    }

    /// <summary>Failed cases of a shard whose file is there and whole, or null; a damaged file counts as missing.</summary>
    public async Task<int?> Inspect(int shard)
    {
        var path = In(PartFile.Name(shard));
        return File.Exists(path) ? await PartFile.Inspect(plan, shard, path) : null;
    }

    /// <summary>Writes a shard: under a temporary name, flushed to disk, then renamed. Whoever renames last wins with equal bytes.</summary>
    /// <exception cref="IOException">The file could not be written whole; nothing is left behind.</exception>
    public async Task Put(ShardResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var name = PartFile.Name(result.Shard);
        var temporary = In(string.Create(CultureInfo.InvariantCulture, $".{name}.{Environment.MachineName}-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp"));
        try
        {
            await using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                await PartFile.Write(plan, result, stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, In(name), overwrite: true);
        }
        catch (FileNotFoundException) when (File.Exists(In(name)))
        {
            // Another process finished the same shard first and tidied up.
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    /// <summary>Writes the file that says the sweep is finished.</summary>
    public void Finish(SweepEnd end)
    {
        ArgumentNullException.ThrowIfNull(end);
        WholeFile.Write(In("finished.json"), end.Json());
    }

    /// <summary>Path of a shard's file, whether it is there or not.</summary>
    public string PartPath(int shard) => In(PartFile.Name(shard));

    /// <summary>Removes what processes that were killed left of shards that are finished now.</summary>
    public void Tidy()
    {
        foreach (var file in Directory.EnumerateFiles(Path, ".part-*.parquet.*.tmp"))
        {
            var name = System.IO.Path.GetFileName(file)[1..];
            var part = name[..(name.IndexOf(".parquet.", StringComparison.Ordinal) + ".parquet".Length)];
            if (File.Exists(In(part)))
                File.Delete(file);
        }
    }

    private string In(string file) => System.IO.Path.Combine(Path, file);
}
