using Plenum.Checks;
using Plenum.Data.Evidence;
using Plenum.Data.Worlds;
using Plenum.Web.Safety;

namespace Plenum.Web.Table;

/// <summary>
/// Everything a visitor has decided on the table page, and nothing else: which world, which table, whose chairs are emptied or filled, what
/// is shown. It is the address of the page, so that a link brings it back.
/// </summary>
public sealed record TableState
{
    /// <summary>Every forum of the evidence at once.</summary>
    public const string AllForums = "all";

    /// <summary>Most seats moved at once; no world has more regions.</summary>
    private const int MostMoves = 200;

    /// <summary>Id of a library world.</summary>
    public string World { get; init; } = WorldLibrary.DefaultId;

    /// <summary>Id of a forum, or <see cref="AllForums"/>.</summary>
    public string Forum { get; init; } = AllForums;

    /// <summary>Codes whose chairs are emptied, in ordinal order.</summary>
    public IReadOnlyList<string> Out { get; init; } = [];

    /// <summary>Codes who are given a chair they do not have, in ordinal order.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>What map and bars show.</summary>
    public TableView Show { get; init; } = TableView.Ai;

    /// <summary>The moves compared with, as written in an address (<c>-CHN+IND</c>; <c>0</c> for none moved), or null.</summary>
    public string? Versus { get; init; }

    /// <summary>True when any seat differs from today.</summary>
    public bool Moves => Out.Count + In.Count > 0;

    /// <summary>Reads a state from the parts of an address.</summary>
    /// <param name="world">World, or null for the default.</param>
    /// <param name="forum">Forum, or null for all.</param>
    /// <param name="emptied">Codes separated by commas.</param>
    /// <param name="filled">Codes separated by commas.</param>
    /// <param name="show">Word of the view.</param>
    /// <param name="versus">The moves compared with.</param>
    /// <exception cref="BadInputException">A part is not legal.</exception>
    public static TableState Read(string? world, string? forum, string? emptied, string? filled, string? show = null, string? versus = null)
    {
        var state = new TableState
        {
            World = string.IsNullOrEmpty(world) ? WorldLibrary.DefaultId : world,
            Forum = string.IsNullOrEmpty(forum) ? AllForums : forum,
            Out = Codes(emptied),
            In = Codes(filled),
            Show = TableViews.Read(show),
            Versus = string.IsNullOrEmpty(versus) ? null : versus,
        };
        if (state.Forum != AllForums && EvidenceLibrary.Embedded.Forums.Entry(state.Forum) is null)
        {
            var ids = EvidenceLibrary.Embedded.Forums.Forums.Select(f => f.Id);
            throw new BadInputException($"no forum \"{Excerpt.Of(state.Forum, 40)}\" ({Nearest.Phrase(Excerpt.Of(state.Forum, 40), ids)})", "forum");
        }

        if (state.Other is { } other && other.MoveWord != state.Versus)
            throw new BadInputException($"\"{Excerpt.Of(state.Versus!, 40)}\" is no state to compare with", "vs", "Empty chairs with a minus, then new ones with a plus, in the order of their codes, such as -CHN+IND; 0 for none");
        if (state.Out.Intersect(state.In, StringComparer.Ordinal).FirstOrDefault() is { } both)
            throw new BadInputException($"{both} cannot leave and join at once", "in");
        return state;
    }

    /// <summary>The same table with one chair turned: emptied, filled, or put back.</summary>
    /// <param name="code">Whose chair.</param>
    /// <param name="sitsToday">Whether it is taken in the world as it is.</param>
    public TableState Toggle(string code, bool sitsToday) => sitsToday
        ? this with { Out = Flip(Out, code) }
        : this with { In = Flip(In, code) };

    /// <summary>The moves as one word of an address, such as <c>-CHN+IND</c>; <c>0</c> for none.</summary>
    public string MoveWord => Moves ? string.Concat(Out.Select(c => "-" + c)) + string.Concat(In.Select(c => "+" + c)) : "0";

    /// <summary>The state compared with, or null.</summary>
    public TableState? Other => Versus is null ? null : this with { Versus = null, Out = Signed(Versus, '-'), In = Signed(Versus, '+') };

    /// <summary>The address of this state within the app; the defaults are left out.</summary>
    public string Address(string path = "/") => path + QueryText();

    /// <summary>Tells solved states apart: what is shown does not matter.</summary>
    public string SolveKey => $"{World} {Forum} {MoveWord}";

    private string QueryText()
    {
        var parts = new List<string>();
        if (World != WorldLibrary.DefaultId)
            parts.Add("world=" + Uri.EscapeDataString(World));
        if (Forum != AllForums)
            parts.Add("forum=" + Uri.EscapeDataString(Forum));
        if (Out.Count > 0)
            parts.Add("out=" + string.Join(',', Out.Select(Uri.EscapeDataString)));
        if (In.Count > 0)
            parts.Add("in=" + string.Join(',', In.Select(Uri.EscapeDataString)));
        if (Show != TableView.Ai)
            parts.Add("show=" + TableViews.Word(Show));
        if (Versus is not null)
            parts.Add("vs=" + Uri.EscapeDataString(Versus));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private static IReadOnlyList<string> Codes(string? list)
    {
        if (string.IsNullOrWhiteSpace(list))
            return [];
        var codes = list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return codes.Length <= MostMoves && codes.All(IsCode)
            ? codes
            : throw new BadInputException("countries are ISO 3166 codes of three letters, separated by commas", "out, in", "For instance ?out=CHN,IND");
    }

    private static IReadOnlyList<string> Signed(string moves, char sign)
    {
        var found = new List<string>();
        for (var at = moves.IndexOf(sign, StringComparison.Ordinal); at >= 0; at = moves.IndexOf(sign, at + 1))
        {
            var end = moves.IndexOfAny(['-', '+'], at + 1);
            found.Add(moves[(at + 1)..(end < 0 ? moves.Length : end)]);
        }

        return Codes(string.Join(',', found));
    }

    private static bool IsCode(string code) => code.Length is >= 2 and <= 8 && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_');

    private static string[] Flip(IReadOnlyList<string> list, string code) =>
        list.Contains(code, StringComparer.Ordinal) ? [.. list.Where(c => c != code)] : [.. list.Append(code).Order(StringComparer.Ordinal)];
}
