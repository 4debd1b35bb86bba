using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plenum.Data.Parameters;

namespace Plenum.Web.Methods;

/// <summary>The files of the method page.</summary>
internal static class MethodFiles
{
    /// <summary>Serves the files.</summary>
    public static void MapMethod(this IEndpointRouteBuilder routes) => routes.MapGet("/method/parameters.csv", () =>
    {
        var text = new StringBuilder("name,central,unit,belief,grade,group,description,reference\n");
        foreach (var d in ParameterFiles.Library.Definitions)
            text.AppendJoin(',', new[] { d.Name, d.Value.ToString() ?? "", d.Unit, d.Belief?.Describe() ?? "fixed", d.Grade, d.Group, d.Description, d.Reference }.Select(Quoted)).Append('\n');
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", "plenum-parameters.csv");
    }).ExcludeFromDescription();

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal).ReplaceLineEndings(" ") + "\"";
}
