using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Plenum.Checks;
using Plenum.Web.Safety;

namespace Plenum.Web.Api;

/// <summary>
/// Reads what stands behind an address's question mark before anything is solved: a misspelt name is refused instead of being
/// passed over, and a value of the wrong kind is named.
/// </summary>
/// <param name="next">The rest of the app.</param>
internal sealed class ApiQuery(RequestDelegate next)
{
    /// <summary>Marks the addresses whose query is checked.</summary>
    internal sealed record Checked;

    /// <summary>Runs one request.</summary>
    /// <exception cref="BadInputException">A name or value is not legal.</exception>
    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata is { } about && about.GetMetadata<Checked>() is not null && about.GetMetadata<MethodInfo>() is { } method)
            Check(http, method);
        return next(http);
    }

    private static void Check(HttpContext http, MethodInfo method)
    {
        var legal = method.GetParameters()
            .Where(p => p.Name is not null && !http.Request.RouteValues.ContainsKey(p.Name) && (p.ParameterType == typeof(string[]) || Plain(p.ParameterType) is not null))
            .ToDictionary(p => p.Name!, p => Plain(p.ParameterType), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in http.Request.Query)
        {
            if (!legal.TryGetValue(name, out var kind))
            {
                throw new BadInputException(
                    legal.Count == 0 ? "this address takes no parameters" : $"no parameter is called \"{Excerpt.Of(name)}\" ({Nearest.Phrase(Excerpt.Of(name), legal.Keys)})",
                    "query", "/api/reference shows what each address takes");
            }

            foreach (var value in values)
            {
                if (kind == typeof(int) && !int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
                    throw new BadInputException($"must be a whole number, got \"{Excerpt.Of(value)}\"", name);
                if (kind == typeof(bool) && !bool.TryParse(value, out _))
                    throw new BadInputException($"must be true or false, got \"{Excerpt.Of(value)}\"", name);
            }
        }
    }

    // The kinds of values that come from an address; null for what the framework itself hands over.
    private static Type? Plain(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is var kind && (kind == typeof(string) || kind == typeof(int) || kind == typeof(bool)) ? kind : null;
}
