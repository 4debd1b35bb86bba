namespace Plenum.Figures.Reports;

/// <summary>Published tables beside ours.</summary>
internal static class ValidationSection
{
    public static void Write(Html html, ReportInput input)
    {
        if (input.Validation.Count == 0)
        {
            html.ParagraphRaw("This report was made without the validation tables; <code>plenum validate</code> prints them.");
            return;
        }

        Write(html, input.Validation);
    }

    public static void Write(Html html, IReadOnlyList<ValidationLine> lines)
    {
        var failed = lines.Count(v => !v.Passed);
        html.Paragraph($"{Html.Whole(lines.Count - failed)} of {Html.Whole(lines.Count)} published numbers and statements hold within the tolerance stated beside them{(failed == 0 ? "." : "; the others are marked.")} They were solved again for this page; plenum validate prints all tables.");
        foreach (var table in lines.GroupBy(v => v.Table, StringComparer.Ordinal))
        {
            html.Table(
                table.Key,
                ["Quantity", "#Published", "#Plenum", "Tolerance", "Result"],
                table.Select(v => (IReadOnlyList<string>)
                [
                    Html.Text(v.Quantity), v.Published.Length == 0 ? "–" : Html.Text(v.Published), Html.Text(v.Ours), Html.Text(v.Tolerance),
                    v.Passed ? "<span class=\"tag good\">within</span>" : "<span class=\"tag bad\">off</span>",
                ]));
        }
    }
}
