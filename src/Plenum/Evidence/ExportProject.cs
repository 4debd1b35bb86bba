namespace Plenum.Evidence;

/// <summary>One project of a database of Chinese-financed exports of AI.</summary>
/// <param name="Id">Identifier in the source.</param>
/// <param name="Recipient">Recipient country, in the source's words.</param>
/// <param name="Year">Year of commitment.</param>
/// <param name="Title">Title of the project.</param>
/// <param name="Amount">Amount in the constant dollars of the source, or null.</param>
public sealed record ExportProject(string Id, string Recipient, int Year, string Title, double? Amount);
