using Plenum.Figures.Reports;
using Plenum.Outcomes;

namespace Plenum.Web.Outlook;

/// <summary>A run as far as it is.</summary>
/// <param name="Input">What the sections of a report are made of.</param>
/// <param name="Draws">Draws behind its ranges; 0 for central parameters alone.</param>
/// <param name="Complete">Whether no more will come.</param>
/// <param name="Keys">What each number of a draw is.</param>
/// <param name="Values">The draws, one number for each key.</param>
public sealed record RunStage(ReportInput Input, int Draws, bool Complete, IReadOnlyList<ResultKey> Keys, IReadOnlyList<double[]> Values);
