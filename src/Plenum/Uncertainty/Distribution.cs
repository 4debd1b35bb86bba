using System.Globalization;
using Plenum.Checks;

namespace Plenum.Uncertainty;

/// <summary>What is believed about a number: a central value and a quantile function. A plain number is <see cref="Fixed"/>.</summary>
public abstract record Distribution
{
    /// <summary>The word a file uses, for instance <c>triangular</c>.</summary>
    public abstract string Word { get; }

    /// <summary>The numbers of a file, in the order of the word's documentation.</summary>
    public abstract IReadOnlyList<double> Numbers { get; }

    /// <summary>The value used when one number is asked for.</summary>
    public abstract double Central { get; }

    /// <summary>Lower end of the support; −∞ where there is none.</summary>
    public abstract double Minimum { get; }

    /// <summary>Upper end of the support; +∞ where there is none.</summary>
    public abstract double Maximum { get; }

    /// <summary>True when the number is known: nothing to draw.</summary>
    public virtual bool IsFixed => false;

    /// <summary>The value at probability <paramref name="u"/>: increasing in it.</summary>
    /// <param name="u">A number strictly inside (0, 1).</param>
    public abstract double Quantile(double u);

    /// <summary>One phrase for readers, such as <c>triangular 2, 8, 20</c>.</summary>
    public virtual string Describe() => $"{Word} {string.Join(", ", Numbers.Select(Text))}";

    /// <summary>A known number.</summary>
    public static Distribution Fixed(double value) => new FixedDistribution(value);

    /// <summary>Round-trip text of a number in the invariant culture.</summary>
    protected static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Refuses numbers that make no distribution.</summary>
    /// <exception cref="BadInputException">Not <paramref name="holds"/>.</exception>
    protected static void Require(bool holds, string word, string rule, params ReadOnlySpan<double> got)
    {
        if (!holds)
            throw new BadInputException($"{word} needs {rule}, got [{string.Join(", ", got.ToArray().Select(Text))}]");
    }
}
