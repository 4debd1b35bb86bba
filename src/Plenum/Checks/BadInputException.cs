namespace Plenum.Checks;

/// <summary>
/// Something a user supplied cannot be used. The message says what, where, the legal values and the way out, in one line;
/// the command line prints it and exits with code 1.
/// </summary>
public sealed class BadInputException : Exception
{
    /// <summary>Creates the exception from its facts.</summary>
    /// <param name="problem">What is wrong, with the value found and the legal values.</param>
    /// <param name="place">Where: file, line, column, option. Empty when there is no place.</param>
    /// <param name="wayOut">What to do about it. Empty when the problem says it all.</param>
    /// <param name="inner">What caused it, or null.</param>
    public BadInputException(string problem, string place = "", string wayOut = "", Exception? inner = null)
        : base(Compose(problem, place, wayOut), inner)
    {
        Problem = problem;
        Place = place;
        WayOut = wayOut;
    }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }

    /// <summary>Where it is wrong; may be empty.</summary>
    public string Place { get; }

    /// <summary>What to do; may be empty.</summary>
    public string WayOut { get; }

    private static string Compose(string problem, string place, string wayOut)
    {
        var text = place.Length == 0 ? problem : $"{place}: {problem}";
        // One line whatever the value quoted in it holds, and nothing in it that a terminal would obey.
        var line = (wayOut.Length == 0 ? text : $"{text.TrimEnd('.')}. {wayOut}").ReplaceLineEndings(" ");
        return line.Any(char.IsControl) ? string.Concat(line.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : line;
    }
}
