using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Plenum.Data.Results;

/// <summary>
/// A spreadsheet (<c>.xlsx</c>, Office Open XML): sheets of text and numbers with a bold, frozen first row. The bytes depend
/// on the content alone; no clock, no user name.
/// </summary>
public sealed class Workbook
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly List<(string Name, IReadOnlyList<object?[]> Rows)> _sheets = [];

    /// <summary>Adds a sheet.</summary>
    /// <param name="name">Its name, at most 31 characters, without <c>[ ] : * ? / \</c>.</param>
    /// <param name="rows">Rows of strings, numbers (not-a-number is an empty cell) or nulls; the first is the head.</param>
    public void Add(string name, IEnumerable<object?[]> rows) => _sheets.Add((name, [.. rows]));

    /// <summary>Writes the file; it appears under its name only when it is whole.</summary>
    public Task Write(string path) => ResultFiles.Write(path, stream =>
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", w =>
        {
            w.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>");
            for (var s = 1; s <= _sheets.Count; s++)
                w.Write($"<Override PartName=\"/xl/worksheets/sheet{s}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            w.Write("</Types>");
        });
        Part(zip, "_rels/.rels", w => w.Write(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        Part(zip, "xl/workbook.xml", w =>
        {
            w.Write("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>");
            for (var s = 1; s <= _sheets.Count; s++)
                w.Write($"<sheet name=\"{Escape(_sheets[s - 1].Name)}\" sheetId=\"{s}\" r:id=\"rId{s}\"/>");
            w.Write("</sheets></workbook>");
        });
        Part(zip, "xl/_rels/workbook.xml.rels", w =>
        {
            w.Write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
            for (var s = 1; s <= _sheets.Count; s++)
                w.Write($"<Relationship Id=\"rId{s}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{s}.xml\"/>");
            w.Write($"<Relationship Id=\"rId{_sheets.Count + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
        });
        Part(zip, "xl/styles.xml", w => w.Write(
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf xfId=\"0\"/><xf fontId=\"1\" applyFont=\"1\" xfId=\"0\"/></cellXfs></styleSheet>"));
        for (var s = 1; s <= _sheets.Count; s++)
        {
            var rows = _sheets[s - 1].Rows;
            Part(zip, $"xl/worksheets/sheet{s}.xml", w => Sheet(w, rows));
        }

        return Task.CompletedTask;
    });

    private static void Sheet(TextWriter w, IReadOnlyList<object?[]> rows)
    {
        w.Write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>");
        for (var r = 0; r < rows.Count; r++)
        {
            w.Write($"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++)
            {
                var place = $"r=\"{Letters(c)}{r + 1}\"" + (r == 0 ? " s=\"1\"" : "");
                switch (rows[r][c])
                {
                    case null or "":
                        break;
                    case double x when double.IsFinite(x):
                        w.Write($"<c {place}><v>{x.ToString("R", CultureInfo.InvariantCulture)}</v></c>");
                        break;
                    case double:
                        break;
                    case int x:
                        w.Write($"<c {place}><v>{x.ToString(CultureInfo.InvariantCulture)}</v></c>");
                        break;
                    case var text:
                        w.Write($"<c {place} t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text.ToString()!)}</t></is></c>");
                        break;
                }
            }

            w.Write("</row>");
        }

        w.Write("</sheetData></worksheet>");
    }

    private static void Part(ZipArchive zip, string name, Action<TextWriter> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        write(writer);
    }

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    // XML 1.0 has no way to write other control characters at all.
    private static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var ch in text)
        {
            if (ch is '\n' or '\t' || (ch >= ' ' && ch is not ('\uFFFE' or '\uFFFF')))
                safe.Append(ch switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => ch.ToString() });
        }

        return safe.ToString();
    }
}
