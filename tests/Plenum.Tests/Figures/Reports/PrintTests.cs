using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Plenum.Figures.Reports;

namespace Plenum.Tests.Figures.Reports;

/// <summary>Pages on paper, printed by a real browser where there is one.</summary>
public sealed partial class PrintTests
{
    [Fact]
    public async Task TheBriefIsTwoPages()
    {
        if (Browser() is not { } browser)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "continuous integration must have Chromium");
            Assert.Skip("no Chromium on this machine");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("plenum-print");
        try
        {
            var page = Path.Combine(folder.FullName, "brief.html");
            var paper = Path.Combine(folder.FullName, "brief.pdf");
            await File.WriteAllTextAsync(page, BriefPage.Write(new ReportInput(SampleRun.Make(caveats: Long))));
            var start = new ProcessStartInfo(
                browser,
                ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", $"--user-data-dir={folder.FullName}/profile", $"--print-to-pdf={paper}", new Uri(page).AbsoluteUri])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            using var process = Process.Start(start)!;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
            await Task.WhenAll(process.StandardError.ReadToEndAsync(patience.Token), process.StandardOutput.ReadToEndAsync(patience.Token), process.WaitForExitAsync(patience.Token));
            Assert.True(File.Exists(paper), "the browser wrote no file");
            Assert.Equal(2, PageObject().Count(Encoding.Latin1.GetString(await File.ReadAllBytesAsync(paper))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // As many as a run on a world with imputed countries says, each as long as the longest are.
    private static readonly string[] Long = [.. Enumerable.Repeat(
        "The knowledge result follows an assumption nobody has measured, almost in a straight line: each ten points of access lost delay AI knowledge in China by 0.64 months; "
        + "a delay of a year is out of reach: losing all of the access that goes with joint participation delays it by 6.7 months.", 10)];

    private static string? Browser() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(p => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(n => Path.Combine(p, n))).FirstOrDefault(File.Exists);

    [GeneratedRegex("/Type /Page[^s]", RegexOptions.None, 5000)]
    private static partial Regex PageObject();
}
