namespace Plenum.Solving;

/// <summary>A remembered iterate.</summary>
internal sealed record SolverPoint(double[] LogPrice, double[] Spending, double[] LogWage, double[]? LogSectorWage)
{
    /// <summary>Puts the iterate back.</summary>
    public void CopyTo(SolverState state)
    {
        LogPrice.CopyTo(state.LogPrice, 0);
        Spending.CopyTo(state.Spending, 0);
        LogWage.CopyTo(state.LogWage, 0);
        LogSectorWage?.CopyTo(state.Extended!.LogSectorWage, 0);
    }
}
