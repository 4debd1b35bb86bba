using Plenum.Uncertainty;

namespace Plenum.Parameters;

/// <summary>
/// One assumption with its default, unit, uncertainty, grade and reference. A name ending in a word in capitals, such as
/// <c>forum.cost.FORUM</c>, stands for one parameter for each forum, channel or sector.
/// </summary>
public sealed record ParameterDefinition
{
    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>What it means, in one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>The default; also the central value of <see cref="Belief"/> where there is one.</summary>
    public required ParameterValue Value { get; init; }

    /// <summary>Unit in words, for instance <c>share</c> or <c>per year</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>What is believed about it; null when it is a choice and not drawn.</summary>
    public Distribution? Belief { get; init; }

    /// <summary>Other defaults by kind of subject.</summary>
    public IReadOnlyList<ParameterVariant> Variants { get; init; } = [];

    /// <summary>A replicated causal, B single causal or structural, C cross-section or model output, D judgement.</summary>
    public required string Grade { get; init; }

    /// <summary>Where the value comes from; "assumption" where nowhere.</summary>
    public required string Reference { get; init; }

    /// <summary>Group for sensitivity analysis, for instance <c>diffusion</c>.</summary>
    public required string Group { get; init; }

    /// <summary>Smallest legal value; −∞ where there is none.</summary>
    public double Low { get; init; } = double.NegativeInfinity;

    /// <summary>Largest legal value; +∞ where there is none.</summary>
    public double High { get; init; } = double.PositiveInfinity;

    /// <summary>True when <see cref="Low"/> itself is not legal.</summary>
    public bool AboveLow { get; init; }

    /// <summary>True when <see cref="High"/> itself is not legal.</summary>
    public bool BelowHigh { get; init; }

    /// <summary>True when <c>inf</c> is legal.</summary>
    public bool MayBeInfinite { get; init; }

    /// <summary>True when the value may be empty.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Legal words; empty for a number.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The word in capitals a pattern ends with (CHANNEL, FORUM, SECTOR), or empty.</summary>
    public string Subject
    {
        get
        {
            var last = Name[(Name.LastIndexOf('.') + 1)..];
            return last.All(char.IsAsciiLetterUpper) ? last : "";
        }
    }

    /// <summary>The name up to and with the dot before the subject.</summary>
    public string Prefix => Name[..^Subject.Length];

    /// <summary>Where it was read from, or empty.</summary>
    public string Place { get; init; } = "";

    /// <summary>The legal values in words.</summary>
    public string Range
    {
        get
        {
            if (Words.Count > 0)
                return string.Join(", ", Words);
            var low = double.IsNegativeInfinity(Low) ? "(-inf" : (AboveLow ? "(" : "[") + ParameterValue.Of(Low);
            var high = double.IsPositiveInfinity(High) ? MayBeInfinite ? "inf]" : "inf)" : ParameterValue.Of(High) + (BelowHigh ? ")" : "]");
            return $"{low}, {high}" + (MayBeEmpty ? " or empty" : "");
        }
    }

    /// <summary>True when a number is legal.</summary>
    public bool Allows(double value) =>
        !double.IsNaN(value)
        && (AboveLow ? value > Low : value >= Low)
        && (BelowHigh ? value < High : value <= High)
        && (double.IsFinite(value) || MayBeInfinite);

    /// <summary>True when a word is legal; empty text where <see cref="MayBeEmpty"/>.</summary>
    public bool Allows(string word) =>
        word.Length == 0 ? MayBeEmpty : Words.Contains(word, StringComparer.Ordinal);
}
