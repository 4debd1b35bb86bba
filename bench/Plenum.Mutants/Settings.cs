using System.Globalization;

namespace Plenum.Mutants;

/// <summary>What the command line asks for.</summary>
internal sealed record Settings
{
    /// <summary>The folders of <c>src</c> that are mutated.</summary>
    public IReadOnlyList<string> Folders { get; init; } =
    [
        "Plenum.Kernels", "Plenum.Kernels/Dense", "Plenum.Kernels/Numeric", "Plenum.Kernels/Trade", "Plenum/Trade", "Plenum/Solving",
        "Plenum/Welfare", "Plenum/Knowledge", "Plenum/Coalitions", "Plenum/Participation", "Plenum/Uncertainty", "Plenum/Scenarios",
    ];

    /// <summary>Mutants drawn from each folder; 0: all.</summary>
    public int Sample { get; init; }

    /// <summary>Seed of the draw.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Processes at a time.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Seconds of tests, at their usual pace, that a mutant has to survive.</summary>
    public double Budget { get; init; } = 20;

    /// <summary>Seconds above which a test is too slow to take part.</summary>
    public double Slowest { get; init; } = 10;

    /// <summary>Words of which a test's name must contain one; empty: all tests.</summary>
    public string[] Tests { get; init; } = [];

    /// <summary>Verdicts of an earlier run; only its survivors are tried again.</summary>
    public string? Again { get; init; }

    /// <summary>Where the verdicts go.</summary>
    public string Out { get; init; } = "bench/Plenum.Mutants/bin/verdicts.tsv";

    /// <summary>Reads <c>--name value</c> pairs.</summary>
    public static Settings Read(string[] args)
    {
        var settings = new Settings();
        if (args.Length % 2 != 0)
            throw new ArgumentException($"{args[^1]} has no value", nameof(args));
        for (var k = 0; k < args.Length; k += 2)
        {
            var value = args[k + 1];
            settings = args[k] switch
            {
                "--folder" => settings with { Folders = value.Split(',') },
                "--sample" => settings with { Sample = int.Parse(value, CultureInfo.InvariantCulture) },
                "--seed" => settings with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
                "--workers" => settings with { Workers = int.Parse(value, CultureInfo.InvariantCulture) },
                "--budget" => settings with { Budget = double.Parse(value, CultureInfo.InvariantCulture) },
                "--slowest" => settings with { Slowest = double.Parse(value, CultureInfo.InvariantCulture) },
                "--tests" => settings with { Tests = value.Split(',') },
                "--again" => settings with { Again = value },
                "--out" => settings with { Out = value },
                _ => throw new ArgumentException(
                    $"{args[k]} is none of --folder, --sample, --seed, --workers, --budget, --slowest, --tests, --again, --out",
                    nameof(args)),
            };
        }

        return settings;
    }
}
