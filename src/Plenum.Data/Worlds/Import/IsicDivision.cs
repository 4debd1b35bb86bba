using System.Globalization;
using System.Text.RegularExpressions;
using Plenum.Axes;

namespace Plenum.Data.Worlds.Import;

/// <summary>
/// Reads sector codes of ISIC revision 4 however a publisher writes them (<c>C10T12</c>, <c>10T12</c>, <c>C10-C12</c>, <c>J62_63</c>): the first
/// division decides.
/// </summary>
internal static partial class IsicDivision
{
    private static readonly (int First, int Last, string Code)[] Divisions =
    [
        (1, 1, "A01"), (2, 2, "A02"), (3, 3, "A03"), (5, 9, "B"), (10, 12, "C10-C12"), (13, 15, "C13-C15"), (16, 16, "C16"), (17, 17, "C17"), (18, 18, "C18"),
        (19, 19, "C19"), (20, 20, "C20"), (21, 21, "C21"), (22, 22, "C22"), (23, 23, "C23"), (24, 24, "C24"), (25, 25, "C25"), (26, 26, "C26"), (27, 27, "C27"),
        (28, 28, "C28"), (29, 29, "C29"), (30, 30, "C30"), (31, 32, "C31_C32"), (33, 33, "C33"), (35, 35, "D35"), (36, 36, "E36"), (37, 39, "E37-E39"),
        (41, 43, "F"), (45, 45, "G45"), (46, 46, "G46"), (47, 47, "G47"), (49, 49, "H49"), (50, 50, "H50"), (51, 51, "H51"), (52, 52, "H52"), (53, 53, "H53"),
        (55, 56, "I"), (58, 58, "J58"), (59, 60, "J59_J60"), (61, 61, "J61"), (62, 63, "J62_J63"), (64, 64, "K64"), (65, 65, "K65"), (66, 66, "K66"),
        (68, 68, "L68"), (69, 70, "M69_M70"), (71, 71, "M71"), (72, 72, "M72"), (73, 73, "M73"), (74, 75, "M74_M75"), (77, 82, "N"), (84, 84, "O84"),
        (85, 85, "P85"), (86, 88, "Q"), (90, 96, "R_S"), (97, 98, "T"), (99, 99, "U"),
    ];

    // A letter without a division stands for its largest part.
    private static readonly Dictionary<string, string> Letters =
        "A:A01 B:B D:D35 E:E36 F:F G:G46 H:H49 I:I J:J61 K:K64 L:L68 M:M69_M70 N:N O:O84 P:P85 Q:Q R:R_S S:R_S T:T U:U".Split(' ')
            .ToDictionary(pair => pair[..1], pair => pair[2..], StringComparer.Ordinal);

    /// <summary>The sector of the 2016 World Input-Output Tables that holds the code's first division, or null.</summary>
    public static string? InWiod2016(string code)
    {
        if (Letters.TryGetValue(code, out var whole))
            return whole;
        var match = Code().Match(code);
        if (!match.Success)
            return null;
        var division = int.Parse(match.Groups["division"].ValueSpan, CultureInfo.InvariantCulture);
        return Array.Find(Divisions, d => d.First <= division && division <= d.Last).Code;
    }

    /// <summary>The part in AI of a sector that is computers and chips, telecommunications, programming, or research and nothing else.</summary>
    public static AiRole Role(string code) => InWiod2016(code) switch
    {
        "C26" => AiRole.Compute,
        "J61" when code.Contains("61", StringComparison.Ordinal) => AiRole.Telecom,
        "J62_J63" => AiRole.SoftwareAndServices,
        "M72" => AiRole.Research,
        _ => AiRole.None,
    };

    [GeneratedRegex("^[A-U]?(?<division>[0-9]{2})([T_-][A-U]?[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
