using System.Globalization;

namespace Plenum.Evidence;

/// <summary>Reads ISO dates of which the day, or month and day, may be missing.</summary>
public static class IsoDates
{
    /// <summary>True for <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    public static bool IsDate(string text) => TryParts(text, out _, out _);

    /// <summary>The first day that <paramref name="text"/> may mean; the earliest day of all for an empty text.</summary>
    public static DateOnly First(string text) => TryParts(text, out var first, out _) ? first : DateOnly.MinValue;

    /// <summary>The last day that <paramref name="text"/> may mean; the latest day of all for an empty text.</summary>
    public static DateOnly Last(string text) => TryParts(text, out _, out var last) ? last : DateOnly.MaxValue;

    private static bool TryParts(string text, out DateOnly first, out DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(text);
        last = default;
        if (text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
        {
            last = first;
            return true;
        }

        if (text.Length == 7 && DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
        {
            last = first.AddMonths(1).AddDays(-1);
            return true;
        }

        if (text.Length == 4 && DateOnly.TryParseExact(text + "-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
        {
            last = first.AddYears(1).AddDays(-1);
            return true;
        }

        first = default;
        return false;
    }
}
