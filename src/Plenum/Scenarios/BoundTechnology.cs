namespace Plenum.Scenarios;

/// <summary>λ̂ = (1 + p)^θ.</summary>
internal sealed class BoundTechnology(Measure measure, int[] countries, int[] sectors, double productivity, double[] theta)
    : BoundMeasure(measure)
{
    public override void Apply(ShockBuilder shock, double factor)
    {
        var technology = shock.Technology;
        foreach (var n in countries)
        {
            foreach (var j in sectors)
                technology[(n * theta.Length) + j] *= Math.Pow(1 + (factor * productivity), theta[j]);
        }
    }
}
