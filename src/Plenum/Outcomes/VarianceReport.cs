namespace Plenum.Outcomes;

/// <summary>What the spread of one result comes from, estimated from the run's own draws.</summary>
/// <param name="Key">The result.</param>
/// <param name="ByParameter">Parameters, largest share first.</param>
/// <param name="ByGrade">Grades of evidence, A to D.</param>
public sealed record VarianceReport(
    ResultKey Key, IReadOnlyList<VarianceShare> ByParameter, IReadOnlyList<VarianceShare> ByGrade)
{
    /// <summary>Share of the explained variance that rests on judgement (grade D), 0 to 1; 0 where nothing varies.</summary>
    public double JudgementShare
    {
        get
        {
            var all = ByGrade.Sum(g => g.Share);
            return all > 0 ? ByGrade.Where(g => g.Name == "D").Sum(g => g.Share) / all : 0;
        }
    }
}
