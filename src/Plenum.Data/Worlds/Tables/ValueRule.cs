namespace Plenum.Data.Worlds.Tables;

/// <summary>Which numbers a table may hold.</summary>
internal enum ValueRule
{
    /// <summary>Any finite number.</summary>
    Any,

    /// <summary>Zero or positive.</summary>
    NotNegative,

    /// <summary>Above −100: a tariff in percent.</summary>
    Tariff,
}
