using System.Globalization;
using System.Text;
using Plenum.Checks;
using Plenum.Coalitions;

namespace Plenum.Data.Coalitions;

/// <summary>
/// Solved coalitions in a text file, one line each, written as they are solved. The first line names what was being solved:
/// a file of anything else is not used but replaced. A line cut short by a killed process is dropped.
/// </summary>
public sealed class CoalitionLog : ICoalitionStore, IDisposable
{
    private readonly Dictionary<uint, CoalitionOutcome> _known = [];
    private readonly FileStream _file;
    private readonly int _countries;

    private CoalitionLog(FileStream file, int countries) => (_file, _countries) = (file, countries);

    /// <summary>Number of coalitions the file had when it was opened.</summary>
    public int Resumed { get; private set; }

    /// <summary>Opens or starts the file.</summary>
    /// <param name="path">Its path; the folder is created.</param>
    /// <param name="key">One line that names everything the outcomes depend on.</param>
    /// <param name="countries">Number of countries of an outcome.</param>
    /// <exception cref="BadInputException">The file cannot be opened, for instance because another run has it.</exception>
    public static CoalitionLog Open(string path, string key, int countries)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(key);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var log = new CoalitionLog(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read), countries);
            log.Resume(key);
            return log;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"cannot keep coalitions: {e.Message}", path, "Another run may be using it; choose another --out", e);
        }
    }

    /// <inheritdoc/>
    public CoalitionOutcome? Find(Coalition coalition) => _known.GetValueOrDefault(coalition.Mask);

    /// <inheritdoc/>
    public void Keep(CoalitionOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var line = new StringBuilder();
        line.Append(outcome.Coalition.Mask.ToString(CultureInfo.InvariantCulture));
        line.Append(' ').Append(outcome.WorldRealIncome.ToString("R", CultureInfo.InvariantCulture));
        foreach (var x in outcome.RealIncome)
            line.Append(' ').Append(x.ToString("R", CultureInfo.InvariantCulture));
        line.Append(" .\n");
        _file.Write(Encoding.ASCII.GetBytes(line.ToString()));
        _file.Flush();
        _known[outcome.Coalition.Mask] = outcome;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private void Resume(string key)
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var head = Encoding.UTF8.GetBytes(key + "\n");
        long good = 0;
        if (bytes.AsSpan().StartsWith(head))
        {
            good = head.Length;
            for (var start = head.Length; start < bytes.Length;)
            {
                var length = bytes.AsSpan(start).IndexOf((byte)'\n');
                if (length < 0 || !Take(Encoding.ASCII.GetString(bytes, start, length)))
                    break;
                start += length + 1;
                good = start;
            }
        }

        _file.SetLength(good);
        _file.Seek(0, SeekOrigin.End);
        if (good == 0)
        {
            _file.Write(head);
            _file.Flush();
        }

        Resumed = _known.Count;
    }

    private bool Take(string line)
    {
        var parts = line.Split(' ');
        if (parts.Length != _countries + 3 || parts[^1] != "." || !uint.TryParse(parts[0], CultureInfo.InvariantCulture, out var mask))
            return false;
        var values = new double[_countries + 1];
        for (var k = 0; k < values.Length; k++)
        {
            if (!double.TryParse(parts[k + 1], NumberStyles.Float, CultureInfo.InvariantCulture, out values[k]))
                return false;
        }

        _known[mask] = new CoalitionOutcome(new Coalition(mask), values[1..], values[0]);
        return true;
    }
}
