using System.Globalization;
using System.Text;

namespace Plenum.Mutants;

/// <summary>The table of a run.</summary>
internal static class Score
{
    /// <summary>A row a folder: offered, tried, noticed, and the share noticed with its 95 % sampling error.</summary>
    public static string Table(IReadOnlyList<string> folders, List<Mutant> all, List<Verdict> verdicts)
    {
        var text = new StringBuilder();
        text.AppendLine("| folder | offered | tried | failed a test | out of time or crashed | survived | no test comes by | score |");
        text.AppendLine("|---|---|---|---|---|---|---|---|");
        foreach (var folder in folders)
            Row(text, folder, all.Count(m => m.Folder == folder), [.. verdicts.Where(v => v.Mutant.Folder == folder)]);
        Row(text, "together", all.Count(m => folders.Contains(m.Folder)), verdicts);
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, int offered, List<Verdict> verdicts)
    {
        if (verdicts.Count == 0)
            return;
        int Of(params string[] status) => verdicts.Count(v => status.Contains(v.Status));
        var share = (double)verdicts.Count(v => v.Killed) / verdicts.Count;
        var error = 1.96 * Math.Sqrt(share * (1 - share) / verdicts.Count * (1 - ((double)verdicts.Count / offered)));
        text.AppendLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {offered} | {verdicts.Count} | {Of("killed")} | {Of("timeout", "crash")} | {Of("survived")} | {Of("unreached")} | {100 * share:0} % ± {100 * error:0} |"));
    }
}
