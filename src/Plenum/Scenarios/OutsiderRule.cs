namespace Plenum.Scenarios;

/// <summary>What happens between the table and those outside it, beyond the seat itself.</summary>
public enum OutsiderRule
{
    /// <summary>R0: outsiders keep today's terms.</summary>
    TodaysTerms,

    /// <summary>R1: the table puts a trade cost on what it buys from those the measure leaves outside.</summary>
    TableImposes,

    /// <summary>R2: as R1, and the outsiders answer with the same cost on what they buy from the table.</summary>
    OutsiderRetaliates,
}
