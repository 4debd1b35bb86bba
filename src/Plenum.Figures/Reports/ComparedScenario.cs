namespace Plenum.Figures.Reports;

/// <summary>One of several scenarios side by side, at central parameters and one horizon.</summary>
/// <param name="Id">Id of the scenario.</param>
/// <param name="Title">Title for readers.</param>
/// <param name="Sha256">SHA-256 of its canonical content.</param>
/// <param name="Values">Changes in percent by country code (or WLD) and variable.</param>
public sealed record ComparedScenario(
    string Id, string Title, string Sha256, IReadOnlyDictionary<(string Country, string Variable), double> Values);
