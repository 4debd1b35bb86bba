using System.Globalization;
using Plenum.Checks;
using Plenum.Data.Embedded;

namespace Plenum.Data.Validation;

/// <summary>Reads the embedded tables of <c>data/published</c>.</summary>
public static class PublishedTables
{
    private const string Header = "place,measure,published,mark,within,pinned,note";

    /// <summary>The lines of <c>data/published/NAME.csv</c>, in file order.</summary>
    /// <exception cref="BadInputException">A line does not have the seven columns, or a number is none.</exception>
    public static IReadOnlyList<PublishedNumber> Read(string name)
    {
        var file = $"published/{name}.csv";
        var lines = Lines(file);
        if (lines[0] != Header)
            throw new BadInputException($"expected the columns {Header}, got {lines[0]}", $"data/{file} line 1");
        return [.. lines.Skip(1).Select((line, at) =>
        {
            var place = $"data/{file} line {at + 2}";
            var cells = line.Split(',');
            if (cells.Length != 7)
                throw new BadInputException($"expected 7 columns, got {cells.Length}", place);
            if (cells[3] is not ("V" or "M" or "C" or "") || (cells[3].Length == 0) != (cells[2].Length == 0))
                throw new BadInputException($"mark must be V, M or C beside a number and empty without one, got '{cells[3]}'", place);
            return new PublishedNumber(
                cells[0], cells[1], Number(cells[2], place), cells[3], Number(cells[4], place), Number(cells[5], place), cells[6]);
        })];
    }

    /// <summary>
    /// Results of an independent solver for the NAFTA experiment, by (variant, place): ŵ, P̂, real income and real wage as ratios.
    /// </summary>
    public static IReadOnlyDictionary<(string Variant, string Place), double[]> Independent()
    {
        const string file = "published/nafta-independent.csv";
        return Lines(file).Skip(1).Select((line, at) => (cells: line.Split(','), at)).ToDictionary(
            x => (x.cells[0], x.cells[1]),
            x => x.cells.Skip(2).Select(cell => Number(cell, $"data/{file} line {x.at + 2}") ?? double.NaN).ToArray());
    }

    private static string[] Lines(string file) =>
        EmbeddedData.ReadText(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static double? Number(string cell, string place)
    {
        if (cell.Length == 0)
            return null;
        return double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : throw new BadInputException($"expected a number, got '{cell}'", place);
    }
}
