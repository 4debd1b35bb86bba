namespace Plenum.Uncertainty;

/// <summary>Which share of a result's variance rests on which grade of evidence.</summary>
/// <param name="ByGrade">Share of grade A, B, C and D; they sum to one with <paramref name="Unattributed"/>.</param>
/// <param name="Unattributed">What no group explains alone: interactions and noise.</param>
public sealed record GradeShares(IReadOnlyDictionary<char, double> ByGrade, double Unattributed)
{
    /// <summary>Adds up first-order indices by grade; where they exceed one in sum (sampling error) they are scaled to one.</summary>
    public static GradeShares Of(IReadOnlyList<SensitivityIndex> indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        var sum = indices.Sum(i => Math.Max(0, i.First));
        var scale = sum > 1 ? 1 / sum : 1;
        var byGrade = "ABCD".ToDictionary(g => g, g => scale * indices.Where(i => i.Group.Grade == g).Sum(i => Math.Max(0, i.First)));
        return new GradeShares(byGrade, Math.Max(0, 1 - byGrade.Values.Sum()));
    }

    /// <summary>True when more than half of what is explained rests on judgement.</summary>
    public bool MostlyJudgement => ByGrade['D'] > 0.5 * ByGrade.Values.Sum();
}
