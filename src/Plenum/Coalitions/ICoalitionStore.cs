namespace Plenum.Coalitions;

/// <summary>Keeps solved coalitions, so that an interrupted analysis goes on where it was. Called under the enumerator's lock.</summary>
public interface ICoalitionStore
{
    /// <summary>The stored outcome, or null.</summary>
    CoalitionOutcome? Find(Coalition coalition);

    /// <summary>Stores an outcome for good.</summary>
    void Keep(CoalitionOutcome outcome);
}
