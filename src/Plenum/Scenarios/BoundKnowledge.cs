namespace Plenum.Scenarios;

/// <summary>a^c times the openness o, phased in as 1 − f(1 − o).</summary>
internal sealed class BoundKnowledge(Measure measure, string[] channels, int[] pairs, double openness) : BoundMeasure(measure)
{
    public override void Apply(ShockBuilder shock, double factor)
    {
        var left = 1 - (factor * (1 - openness));
        foreach (var channel in channels)
        {
            var access = shock.Access(channel);
            foreach (var pair in pairs)
                access[pair] *= left;
        }
    }
}
