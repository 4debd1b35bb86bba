using Plenum.Evidence;

namespace Plenum.Tests.Evidence;

/// <summary>Which rows speak for a day, and what a model's date says of its year.</summary>
public sealed class DatedRowsTests
{
    [Theory]
    [InlineData("", "", "2023-11-01", true)] // since the forum's own date
    [InlineData("", "", "2023-10-31", false)]
    [InlineData("2024-05-21", "", "2024-05-20", false)]
    [InlineData("2024-05-21", "", "2024-05-21", true)]
    [InlineData("2024-05-21", "", "2030-01-01", true)] // still holds
    [InlineData("", "2025-01-20", "2025-01-20", true)]
    [InlineData("", "2025-01-20", "2025-01-21", false)]
    [InlineData("", "2025-01", "2025-01-31", true)] // a month stands for its last day
    [InlineData("2024", "2025", "2024-01-01", true)] // a year for its first, and for its last
    [InlineData("2024", "2025", "2025-12-31", true)]
    [InlineData("2024", "2025", "2026-01-01", false)]
    public void ASeatHoldsFromItsFirstDayToItsLast(string since, string until, string day, bool holds) => Assert.Equal(
        holds, new SeatEntry("F", "CHN", "signatory", since, until, "S", "", default!).HoldsOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), "2023-11-01"));

    [Theory]
    [InlineData("2025-03-01", 2025)]
    [InlineData("2025", 2025)]
    [InlineData("202", 0)]
    [InlineData("", 0)]
    [InlineData("soon", 0)]
    public void AModelsYear(string date, int year) => Assert.Equal(year, new AiModel("A", "O", [], "", date, null, "", "").Year);

    [Theory]
    [InlineData("Open weights (unrestricted)", true)]
    [InlineData("Open weights (restricted use)", true)]
    [InlineData("API access", false)]
    [InlineData("", false)]
    public void WeightsThatCanBeDownloaded(string access, bool open) => Assert.Equal(open, new AiModel("A", "O", [], "", "2025", null, access, "").OpenWeights);
}
