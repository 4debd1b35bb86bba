using Plenum.Trade;

namespace Plenum.Knowledge;

/// <summary>One year of a path. Everything is a ratio to the baseline path: 1 = nothing happened.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="T">Years since the shock.</param>
/// <param name="RealIncomeChange">Ŵ_n = Î_n / P̂_n.</param>
/// <param name="RealWageChange">ŵ_n / P̂_n.</param>
/// <param name="ConsumerPriceChange">P̂_n.</param>
/// <param name="AiKnowledgeChange">Â_n.</param>
/// <param name="WorldRealIncomeChange">Mean of <paramref name="RealIncomeChange"/> with baseline value added.</param>
/// <param name="WorldAiKnowledgeChange">Â of the world, by value added of the sectors that make AI.</param>
/// <param name="State">λ̂ and Ĉ of the year.</param>
/// <param name="Report">How the year was solved.</param>
public sealed record PathYear(
    int Year,
    int T,
    double[] RealIncomeChange,
    double[] RealWageChange,
    double[] ConsumerPriceChange,
    double[] AiKnowledgeChange,
    double WorldRealIncomeChange,
    double WorldAiKnowledgeChange,
    KnowledgeState State,
    SolveReport Report);
