using System.Globalization;
using System.Text;

namespace Plenum.Bench.Report;

/// <summary>A Markdown page that is also printed as it grows.</summary>
internal sealed class Page
{
    private readonly StringBuilder _text = new();

    /// <summary>The page so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Adds a line.</summary>
    public void Line(string line = "")
    {
        _text.Append(line).Append('\n');
        Console.WriteLine(line);
    }

    /// <summary>Adds the head of a table; names that start with &gt; are of number columns.</summary>
    public void Head(params string[] columns)
    {
        Row(columns.Select(column => column.TrimStart('>')));
        Row(columns.Select(column => column.StartsWith('>') ? "---:" : "---"));
    }

    /// <summary>Adds a row of a table.</summary>
    public void Row(params IEnumerable<string> cells) => Line("| " + string.Join(" | ", cells) + " |");

    /// <summary>A number with about three digits.</summary>
    public static string Number(double value) => value switch
    {
        >= 100 => value.ToString("0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };

    /// <summary>Whether a target is met by the median wall time, the median processor time, or the shortest run alone.</summary>
    public static string Met(double target, double wallMedian, double cpuMedian, double wallLeast) =>
        wallMedian <= target ? "yes" : cpuMedian <= target ? "in processor time" : wallLeast <= target ? "at best" : "no";
}
