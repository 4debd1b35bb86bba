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

        var failed = input.Validation.Count(v => !v.Passed);
        html.Paragraph($"{Html.Whole(input.Validation.Count - failed)} of {Html.Whole(input.Validation.Count)} published numbers and statements hold within the tolerance stated beside them{(failed == 0 ? "." : "; the others are marked.")} They were solved again for this report; plenum validate prints all tables.");
        foreach (var table in input.Validation.GroupBy(v => v.Table, StringComparer.Ordinal))
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
