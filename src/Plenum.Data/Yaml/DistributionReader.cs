using Plenum.Checks;
using Plenum.Uncertainty;

namespace Plenum.Data.Yaml;

/// <summary>Reads a number or a distribution: <c>8</c> or <c>{ triangular: [2, 8, 20] }</c>.</summary>
public static class DistributionReader
{
    /// <summary>The distributions there are, each with the numbers it takes.</summary>
    public static IReadOnlyList<(string Word, string Numbers)> Words { get; } =
    [
        ("triangular", "[low, mode, high]"),
        ("normal", "[mean, standard deviation]"),
        ("lognormal", "[median, standard deviation of the logarithm]"),
        ("uniform", "[low, high]"),
        ("loguniform", "[low, high]"),
        ("dirichlet", "[a1, a2, ...]"),
        ("values", "[first, second, ...]"),
        ("zero_or", "{ p: probability of zero, else: a distribution }"),
    ];

    /// <summary>Reads the node.</summary>
    /// <exception cref="BadInputException">It is neither a number nor a distribution, or its numbers make none.</exception>
    public static Distribution Read(YamlNode node, string what) => Read(node, what, 0);

    private static Distribution Read(YamlNode node, string what, int depth)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node is not YamlMap map)
            return Distribution.Fixed(node.AsNumber(what));
        if (map.Entries.Count != 1 || depth > 4)
            throw new BadInputException($"{what} must be a number or one distribution, such as {{ uniform: [1, 2] }}", node.Place);
        var (key, value) = map.Entries[0];
        try
        {
            return Make(key, value, what, depth);
        }
        catch (BadInputException e) when (e.Place.Length == 0)
        {
            throw new BadInputException($"{what}: {e.Problem}", value.Place, inner: e);
        }
    }

    private static Distribution Make(YamlScalar key, YamlNode value, string what, int depth)
    {
        switch (key.Text)
        {
            case "triangular":
                var t = Numbers(key, value, 3);
                return new TriangularDistribution(t[0], t[1], t[2]);
            case "normal":
                var n = Numbers(key, value, 2);
                return new NormalDistribution(n[0], n[1]);
            case "lognormal":
                var l = Numbers(key, value, 2);
                return new LognormalDistribution(l[0], l[1]);
            case "uniform":
                var u = Numbers(key, value, 2);
                return new UniformDistribution(u[0], u[1]);
            case "loguniform":
                var g = Numbers(key, value, 2);
                return new LoguniformDistribution(g[0], g[1]);
            case "dirichlet":
                return new DirichletDistribution(Numbers(key, value, null));
            case "values":
                return new ValuesDistribution(Numbers(key, value, null));
            case "zero_or":
                var mixture = value.AsMap("zero_or");
                mixture.Only("zero_or", "p", "else");
                return new ZeroOrDistribution(
                    mixture.Require("p", "zero_or").AsNumber("p"), Read(mixture.Require("else", "zero_or"), what, depth + 1));
            default:
                var legal = Words.Select(w => w.Word);
                throw new BadInputException(
                    $"no distribution `{key.Text}` ({Nearest.Phrase(key.Text, legal)})", key.Place, $"Legal: {string.Join(", ", legal)}");
        }
    }

    private static double[] Numbers(YamlScalar key, YamlNode value, int? count)
    {
        var items = value.AsList(key.Text).Items.Select(i => i.AsNumber(key.Text)).ToArray();
        if (count is { } wanted && items.Length != wanted)
        {
            var form = Words.First(w => w.Word == key.Text).Numbers;
            throw new BadInputException($"{key.Text} takes {wanted} numbers {form}, got {items.Length}", value.Place);
        }

        return items;
    }
}
