namespace Plenum.Scenarios;

/// <summary>A measure on flows: visits every selected sector and pair in the order of the arrays.</summary>
internal abstract class BoundFlowMeasure(Measure measure, int[] sectors, int[] pairs, int countries) : BoundMeasure(measure)
{
    /// <summary>Offsets of the selected flows in a cube.</summary>
    protected IEnumerable<int> Flows
    {
        get
        {
            foreach (var j in sectors)
            {
                var block = j * countries * countries;
                foreach (var pair in pairs)
                    yield return block + pair;
            }
        }
    }
}
