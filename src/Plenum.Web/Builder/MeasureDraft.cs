using System.Globalization;
using Plenum.Checks;
using Plenum.Web.Safety;

namespace Plenum.Web.Builder;

/// <summary>One measure as the controls of the scenario page describe it.</summary>
public sealed record MeasureDraft
{
    /// <summary>The kinds on offer: word of the file, words for readers, what the size means, its usual value.</summary>
    public static IReadOnlyList<(string Kind, string Title, string Size, string Usual)> Kinds { get; } =
    [
        ("leaves", "Leave forums (empty chairs)", "", ""),
        ("joins", "Join forums (new chairs)", "", ""),
        ("trade_cost", "Make trade dearer or cheaper", "cost up by, %", "10"),
        ("tariff", "Set a tariff", "tariff, %", "25"),
        ("export_ban", "Ban exports", "share banned, %", "30"),
        ("import_ban", "Ban imports", "share banned, %", "30"),
        ("export_tax", "Tax exports", "tax, %", "10"),
        ("knowledge", "Narrow access to ideas", "openness left, %", "50"),
        ("technology", "Change productivity", "productivity up by, %", "1"),
        ("labour", "Change the work force", "labour up by, %", "1"),
    ];

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public string Kind { get; init; } = "trade_cost";

    /// <summary>Who: codes, groups, <c>all</c> or <c>others</c>.</summary>
    public IReadOnlyList<string> Who { get; init; } = [];

    /// <summary>Toward whom, where the measure has a second side.</summary>
    public IReadOnlyList<string> Toward { get; init; } = [];

    /// <summary>Both directions, where the measure acts on flows.</summary>
    public bool BothWays { get; init; }

    /// <summary>Sectors; empty for all.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Channels of ideas; empty for all.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Forums; empty for all.</summary>
    public IReadOnlyList<string> Forums { get; init; } = [];

    /// <summary>Size as typed, in percent.</summary>
    public string Size { get; init; } = "";

    /// <summary>First year as typed; empty for at once.</summary>
    public string From { get; init; } = "2025";

    /// <summary>Years of phasing in as typed; empty for none.</summary>
    public string PhaseIn { get; init; } = "";

    /// <summary>Whether the measure moves seats.</summary>
    public bool MovesSeats => Kind is "leaves" or "joins";

    /// <summary>Whether it acts between countries.</summary>
    public bool HasTwoSides => Kind is "trade_cost" or "tariff" or "export_ban" or "import_ban" or "export_tax" or "knowledge";

    /// <summary>Whether it names sectors.</summary>
    public bool HasSectors => HasTwoSides && Kind != "knowledge" || Kind == "technology";

    /// <summary>The measure as an entry of a scenario file.</summary>
    /// <exception cref="BadInputException">A side is missing or a number is not one.</exception>
    public string Yaml()
    {
        if (!Kinds.Any(k => k.Kind == Kind))
            throw new BadInputException($"no measure `{Kind}` ({Nearest.Phrase(Kind, Kinds.Select(k => k.Kind))})", "kind");
        if (Who.Count == 0)
            throw new BadInputException("nobody is chosen", "who", "Tick at least one country or group");
        if (HasTwoSides && Toward.Count == 0)
            throw new BadInputException("the other side is missing", "toward whom", "Tick at least one country or group");
        var parts = new List<string>();
        if (MovesSeats)
            parts.AddRange([$"{Kind}: {List(Who)}", $"forums: {(Forums.Count == 0 ? "all" : List(Forums))}"]);
        else if (!HasTwoSides)
            parts.Add("countries: " + List(Who));
        else if (BothWays)
            parts.Add($"between: [{Nested(Who)}, {Nested(Toward)}]");
        else
            parts.AddRange([$"{(Kind is "tariff" or "import_ban" ? "importer" : "from_country")}: {List(Who)}", $"{(Kind is "tariff" or "import_ban" ? "exporter" : "to_country")}: {List(Toward)}"]);
        if (HasSectors)
            parts.Add("sectors: " + (Sectors.Count == 0 ? "all" : List(Sectors)));
        if (Kind == "knowledge" && Channels.Count > 0)
            parts.Add("channels: " + List(Channels));
        if (!MovesSeats)
            parts.Add(SizePart());
        if (From.Length > 0)
            parts.Add("from: " + Whole(From, "first year"));
        if (PhaseIn.Length > 0)
            parts.Add("phase_in: " + Whole(PhaseIn, "phase in"));
        return $"{(MovesSeats ? "participation" : Kind)}: {{ {string.Join(", ", parts)} }}";
    }

    private string SizePart()
    {
        var usual = Kinds.First(k => k.Kind == Kind);
        var typed = Size.Length > 0 ? Size : usual.Usual;
        if (!double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var size) || !double.IsFinite(size))
            throw new BadInputException($"`{Excerpt.Of(typed, 40)}` is not a number", usual.Size, "For instance " + usual.Usual);
        string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
        return Kind switch
        {
            "export_ban" or "import_ban" => "share_banned: " + Text(size / 100),
            "knowledge" => "openness: " + Text(size / 100),
            _ => "percent: " + Text(size),
        };
    }

    private static string Whole(string text, string what) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number.ToString(CultureInfo.InvariantCulture)
        : throw new BadInputException($"`{Excerpt.Of(text, 40)}` is not a whole number", what);

    private static string List(IReadOnlyList<string> codes) => codes.Count == 1 ? Safe(codes[0]) : $"[{string.Join(", ", codes.Select(Safe))}]";

    private static string Nested(IReadOnlyList<string> codes) => List(codes);

    // Whatever an address carries becomes one plain word of the file, never more than that.
    private static string Safe(string code) =>
        code.Length is > 0 and <= 60 && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '(' or ')')
            ? code
            : throw new BadInputException($"`{Excerpt.Of(code, 40)}` is not a code or the name of a group", "");
}
