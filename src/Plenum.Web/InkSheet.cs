using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plenum.Figures.Drawing;

namespace Plenum.Web;

/// <summary>The colours of the figures as a style sheet, so that pages and figures share one palette.</summary>
internal static class InkSheet
{
    /// <summary>Address of the sheet.</summary>
    public const string Address = "/plenum-inks.css";

    private static readonly byte[] Sheet = Encoding.UTF8.GetBytes(Theme.ForPage() + Fills());

    /// <summary>Serves the sheet.</summary>
    public static void MapInks(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Address, (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=600";
            return Results.Bytes(Sheet, "text/css; charset=utf-8");
        }).ExcludeFromDescription();

    // Bars of a page are boxes, not shapes: the same inks as backgrounds.
    private static string Fills()
    {
        var css = new StringBuilder("\n");
        foreach (var ink in Inks.All)
            css.Append(".b-").Append(ink.Name).Append("{background:var(--pl-").Append(ink.Name).Append(")}");
        return css.ToString();
    }
}
