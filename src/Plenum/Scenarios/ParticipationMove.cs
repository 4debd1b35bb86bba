namespace Plenum.Scenarios;

/// <summary>What a participation measure does to the seats.</summary>
public enum ParticipationMove
{
    /// <summary>The countries give up their seats (<c>leaves</c>).</summary>
    Leaves,

    /// <summary>The countries take seats (<c>joins</c>).</summary>
    Joins,

    /// <summary>Exactly these countries of the world sit (<c>only</c>).</summary>
    Only,
}
