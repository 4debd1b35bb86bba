namespace Plenum.Participation;

/// <summary>Who sits where: the forums and their participants, as the evidence records them.</summary>
public interface IForumRegistry
{
    /// <summary>Every forum, in the order of the evidence.</summary>
    IReadOnlyList<Forum> Forums { get; }

    /// <summary>The forum with this identifier, or null.</summary>
    Forum? Find(string id);

    /// <summary>
    /// Codes that hold a seat in the forum with at least this confidence, in ordinal order. <c>EUU</c> is listed as itself:
    /// whether it binds the Union's members is the scenario's decision (<c>eu_binds</c>). Empty for an unknown forum.
    /// </summary>
    IReadOnlyList<string> Participants(string forum, SeatConfidence minimum = SeatConfidence.Low);
}
