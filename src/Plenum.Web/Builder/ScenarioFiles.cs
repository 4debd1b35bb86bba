using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plenum.Data.Scenarios;
using Plenum.Figures.Drawing;
using Plenum.Web.Solving;

namespace Plenum.Web.Builder;

/// <summary>The files of the scenario page: the scenario itself and its numbers.</summary>
internal static class ScenarioFiles
{
    /// <summary>Serves the files.</summary>
    public static void MapScenario(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/scenario").ExcludeFromDescription();
        files.MapGet("/file.yaml", (string? id, string? y) => File(Text(id, y), "application/yaml", Name(Text(id, y)) + ".yaml"));
        files.MapGet("/numbers.csv", async (string? id, string? y, ScenarioDesk desk, Visitor visitor, CancellationToken stop) =>
        {
            ScenarioAnswer? last = null;
            await desk.Solve(desk.Read(Text(id, y)), visitor, a => Task.FromResult(last = a), stop);
            return File(Csv(last!), "text/csv", last!.Given.Scenario.Id + ".csv");
        });
    }

    private static string Text(string? id, string? text) =>
        text ?? (id is { Length: > 0 } && ScenarioLibrary.Ids.Contains(id, StringComparer.Ordinal) ? ScenarioLibrary.Text(id) : ScenarioText.Empty);

    // A file is named by its id where it has one that can be read; the text is given back whatever it is.
    private static string Name(string text)
    {
        var id = text.Split('\n').FirstOrDefault(l => l.StartsWith("id:", StringComparison.Ordinal))?[3..].Trim() ?? "";
        return id.Length is > 0 and <= 100 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? id : "scenario";
    }

    private static string Csv(ScenarioAnswer answer)
    {
        var text = new StringBuilder("country,variable,year,unit,central\n");
        var world = answer.Given.World;
        void Row(string country, string variable, int year, double change) =>
            text.Append(CultureInfo.InvariantCulture, $"{country},{variable},{year},percent,{Num.Exact(100 * (change - 1))}\n");
        void Rows(string variable, int year, double[] changes, double all)
        {
            for (var n = 0; n < world.RegionCount; n++)
                Row(world.Regions[n].Code, variable, year, changes[n]);
            Row("WLD", variable, year, all);
        }

        if (answer.Path is null)
        {
            Rows("real_income", answer.Given.Bound.FirstYear, answer.Now.RealIncome, answer.WorldNow);
            return text.ToString();
        }

        foreach (var year in answer.Path.Years)
        {
            Rows("real_income", year.Year, year.RealIncomeChange, year.WorldRealIncomeChange);
            Rows("ai_knowledge", year.Year, year.AiKnowledgeChange, year.WorldAiKnowledgeChange);
        }

        return text.ToString();
    }

    private static IResult File(string text, string type, string name) => Results.File(Encoding.UTF8.GetBytes(text), type + "; charset=utf-8", name);
}
