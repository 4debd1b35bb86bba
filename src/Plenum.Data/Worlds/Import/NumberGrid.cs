using System.Globalization;
using Plenum.Checks;

namespace Plenum.Data.Worlds.Import;

/// <summary>Reads a file of numbers in rows, separated by tabs or blanks, without a header.</summary>
internal static class NumberGrid
{
    /// <summary>Reads exactly <paramref name="rows"/> × <paramref name="columns"/> finite numbers, row by row.</summary>
    /// <exception cref="BadInputException">The file is missing, has another shape, or a cell is no number.</exception>
    public static double[] Read(string folder, string file, int rows, int columns)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            throw new BadInputException($"no file {file}", folder, "Name the folder with the archive's text files");
        var grid = new double[rows * columns];
        var line = 0;
        var row = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var cells = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (row == rows || cells.Length != columns)
            {
                throw new BadInputException(
                    row == rows ? $"more than the {rows} rows expected" : $"expected {columns} numbers, found {cells.Length}", $"{path} line {line}");
            }

            for (var c = 0; c < columns; c++)
            {
                if (!double.TryParse(cells[c], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
                    throw new BadInputException($"\"{cells[c]}\" is not a finite number", $"{path} line {line}, column {c + 1}");
                grid[(row * columns) + c] = value;
            }

            row++;
        }

        return row == rows ? grid : throw new BadInputException($"expected {rows} rows of numbers, found {row}", path);
    }
}
