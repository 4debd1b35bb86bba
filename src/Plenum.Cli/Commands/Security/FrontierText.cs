using System.Globalization;
using System.Text.Json;
using Plenum.Security;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Security;

/// <summary>The report of <c>plenum frontier</c> for people and for programs. Money is in the world's unit, a year.</summary>
internal static class FrontierText
{
    /// <summary>Prints both directions.</summary>
    public static void Print(World world, Baseline baseline, FrontierSide side, FrontierSide mirror, int year, string cost)
    {
        Console.Out.WriteLine($"Cost against denial on {world.Id} in {year}, central parameters; money in {MoneyWords.UnitOf(world)} a year{(world.Year > 0 ? string.Create(CultureInfo.InvariantCulture, $" at the size and prices of {world.Year}") : "")}, frontier in cost to the {cost}");
        Console.Out.WriteLine("The value of security is not chosen here: a break-even value says what one percent of denial would have to be worth.");
        Print(side, baseline.Data.CurrencyScale, "");
        Print(mirror, baseline.Data.CurrencyScale, "The mirror image: ");
    }

    /// <summary>Writes both directions as JSON.</summary>
    public static void Write(Utf8JsonWriter json, World world, Baseline baseline, FrontierSide side, FrontierSide mirror, int year)
    {
        json.WriteStartObject();
        JsonHead.Write(json, world);
        json.WriteNumber("to", year);
        json.WriteString("money_unit", MoneyWords.UnitOf(world));
        json.WritePropertyName("policies");
        Write(json, side, baseline.Data.CurrencyScale);
        json.WritePropertyName("mirror");
        Write(json, mirror, baseline.Data.CurrencyScale);
        json.WriteEndObject();
    }

    private static void Print(FrontierSide side, double scale, string lead)
    {
        var output = Console.Out;
        output.WriteLine();
        output.WriteLine($"{lead}{side.Imposer} and partners against {side.Target}");
        output.WriteLine($"  {"policy",-52}{"denied %",10}{"imposer",12}{"coalition",12}{"world",12}  {"break-even per 1 %: coalition",-32}  verdict");
        foreach (var point in side.Frontier.Points)
        {
            if (side.Trials.FirstOrDefault(t => t.Name == point.Policy.Name) is not { } t)
            {
                output.WriteLine($"  {point.Policy.Name,-52}{Number(0),10}{Number(0),12}{Number(0),12}{Number(0),12}  {"",-32}  {Verdict(point)}");
                continue;
            }

            output.WriteLine(
                $"  {t.Name,-52}{Number(t.Denied),10}{Number(t.ImposerCost * scale),12}{Number(t.CoalitionCost * scale),12}{Number(t.WorldCost * scale),12}  " +
                $"{Price(t.ForCoalition, scale),-32}  {Verdict(point)}");
        }

        if (side.Frontier.Knee is { } knee)
            output.WriteLine($"  Denial turns dear beyond: {knee.Policy.Name}.");
        if (side.Trials.All(t => !t.ForWorld.Defined))
            output.WriteLine($"  Nothing in this grid denies {side.Target} anything: there is no price to name.");
    }

    private static void Write(Utf8JsonWriter json, FrontierSide side, double scale)
    {
        json.WriteStartObject();
        json.WriteString("imposer", side.Imposer);
        json.WriteString("target", side.Target);
        json.Number("hypervolume", side.Frontier.Hypervolume);
        json.WriteString("knee", side.Frontier.Knee?.Policy.Name);
        json.WriteStartArray("points");
        foreach (var point in side.Frontier.Points)
        {
            json.WriteStartObject();
            json.WriteString("policy", point.Policy.Name);
            if (side.Trials.FirstOrDefault(t => t.Name == point.Policy.Name) is { } t)
            {
                json.WriteString("instrument", t.Instrument);
                json.Number("intensity", t.Intensity);
                json.WriteString("senders", t.Senders);
                json.Number("percent_denied", t.Denied);
                json.Number("cost_imposer", t.ImposerCost * scale);
                json.Number("cost_coalition", t.CoalitionCost * scale);
                json.Number("cost_world", t.WorldCost * scale);
                json.Number("cost_target", t.TargetCost * scale);
                Value(json, "break_even_imposer", t.ForImposer, scale);
                Value(json, "break_even_coalition", t.ForCoalition, scale);
                Value(json, "break_even_world", t.ForWorld, scale);
            }

            json.WriteBoolean("efficient", point.Efficient);
            json.WriteString("dominated_by", point.DominatedBy?.Name);
            json.Number("marginal_price", point.MarginalPrice * scale);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, string name, BreakEvenValue value, double scale)
    {
        if (value.Defined)
            json.Number(name, value.PerPercent * scale);
        else
            json.WriteString(name, "undefined");
    }

    private static string Price(BreakEvenValue value, double scale) =>
        value.Defined ? Number(value.PerPercent * scale) : value.PercentDenied < 0 ? "undefined: rival is stronger" : "undefined: nothing denied";

    private static string Verdict(FrontierPoint point) => point.Efficient ? "on the frontier" : "dominated by " + point.DominatedBy!.Name;

    // Central parameters and four significant digits: more would only be the solver's.
    private static string Number(double value)
    {
        if (Math.Abs(value) < 5e-5)
            return "0";
        var decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 4);
        return value.ToString("#,##0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
