using System.Globalization;
using System.Text.Json;

namespace Plenum.Figures.Geo;

/// <summary>Outlines of the countries of the world at 1:110 m, from Natural Earth (public domain), carried inside this assembly.</summary>
public static class WorldGeometry
{
    /// <summary>What every map says about its borders.</summary>
    public const string Disclaimer = "Borders: Natural Earth 1:110 m; they imply no judgement on the status of any territory.";

    private const string Antarctica = "ATA";
    private static readonly Lazy<IReadOnlyList<CountryShape>> Lazy = new(Read);

    /// <summary>All countries, without Antarctica, in the order of their code; outlines without a code come first.</summary>
    public static IReadOnlyList<CountryShape> Countries => Lazy.Value;

    private static List<CountryShape> Read()
    {
        var byNumber = new Dictionary<string, (string Code, string Name)>(StringComparer.Ordinal);
        var shapes = new List<CountryShape>();
        foreach (var line in ReadText("geo/countries.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            var cells = line.Split(',');
            byNumber[cells[0]] = (cells[1], cells[2]);
            if (cells[3].Length > 0)
                shapes.Add(new(cells[1], cells[2], [], (Degrees(cells[3]), Degrees(cells[4]))));
        }

        using var document = JsonDocument.Parse(ReadText("geo/countries-110m.json"));
        foreach (var (id, name, rings) in new Topology(document.RootElement, "countries").Shapes())
        {
            // Kosovo has no ISO number; XKX is the code that statistics use for it.
            var known = byNumber.TryGetValue(id, out var entry) && id.Length > 0;
            var code = known ? entry.Code : name == "Kosovo" ? "XKX" : "";
            if (code != Antarctica)
                shapes.Add(new(code, known ? entry.Name : name, [.. rings.SelectMany(Antimeridian.Cut)], null));
        }

        return [.. shapes.OrderBy(s => s.Code, StringComparer.Ordinal).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string ReadText(string path)
    {
        using var stream = typeof(WorldGeometry).Assembly.GetManifestResourceStream(path)
            ?? throw new InvalidOperationException($"The assembly was built without {path}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
