namespace Plenum.Data.Validation;

/// <summary>One number of a validation table: ours beside the printed one.</summary>
/// <param name="Place">Country code.</param>
/// <param name="Measure">What was measured.</param>
/// <param name="Computed">What this program computes now; percent unless the table says otherwise.</param>
/// <param name="Printed">The printed number with its mark, tolerance and pin; null where the row has only our number.</param>
public sealed record ValidationRow(string Place, string Measure, double Computed, PublishedNumber? Printed = null)
{
    /// <summary>How far a pinned number may drift before it counts as changed: a millionth of a percentage point.</summary>
    public const double PinTolerance = 1e-6;

    /// <summary>Computed minus published, or null where nothing was published.</summary>
    public double? Gap => Computed - Printed?.Published;

    /// <summary>True when the gap is within what the printed digits allow, or where no tolerance is set.</summary>
    public bool Reproduces => Printed?.Within is not { } within || Math.Abs(Gap ?? double.NaN) <= within;

    /// <summary>True when the number is what it was when it was pinned, or where nothing was pinned.</summary>
    public bool Unchanged => Printed?.Pinned is not { } pinned || Math.Abs(Computed - pinned) <= PinTolerance;
}
