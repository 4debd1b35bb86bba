namespace Plenum.Figures.Charts;

/// <summary>What becomes of a seat between the world as it is and the scenario.</summary>
public enum SeatState
{
    /// <summary>Never taken.</summary>
    Absent,

    /// <summary>Taken before and after.</summary>
    Stays,

    /// <summary>Taken before, empty after.</summary>
    Leaves,

    /// <summary>Empty before, taken after.</summary>
    Joins,
}
