namespace Plenum.Participation;

/// <summary>Nodes and weights of the Gauss–Legendre rule on [0, 1].</summary>
internal static class GaussLegendre
{
    /// <summary>The rule with <paramref name="count"/> nodes; exact for polynomials of degree 2·count − 1.</summary>
    public static (double X, double W)[] OnUnit(int count)
    {
        var rule = new (double X, double W)[count];
        for (var k = 0; k < count; k++)
        {
            var x = Math.Cos(Math.PI * (k + 0.75) / (count + 0.5));
            var slope = 0.0;
            for (var newton = 0; newton < 20; newton++)
            {
                var (value, previous) = (1.0, 0.0);
                for (var degree = 1; degree <= count; degree++)
                    (value, previous) = ((((2 * degree) - 1) * x * value / degree) - ((degree - 1) * previous / degree), value);
                slope = count * ((x * value) - previous) / ((x * x) - 1);
                x -= value / slope;
            }

            rule[k] = (0.5 * (1 - x), 1 / ((1 - (x * x)) * slope * slope));
        }

        return rule;
    }
}
