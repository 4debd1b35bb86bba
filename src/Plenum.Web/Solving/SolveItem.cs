using Plenum.Trade;

namespace Plenum.Web.Solving;

/// <summary>A piece of work that waits for a thread.</summary>
/// <param name="Visitor">Whose it is.</param>
/// <param name="Work">The work; never throws.</param>
internal sealed record SolveItem(string Visitor, Action<Workspace> Work);
