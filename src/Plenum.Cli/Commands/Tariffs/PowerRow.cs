using Plenum.Exposure;

namespace Plenum.Cli.Commands.Tariffs;

/// <summary>Power of one coalition over the country asked about.</summary>
/// <param name="Name">What to call it.</param>
/// <param name="Members">Its countries, without the target.</param>
/// <param name="Index">The formula's loss, a share.</param>
/// <param name="CutOff">The full solution when it stops selling.</param>
/// <param name="BothWays">The full solution when all trade with it ends, or null where a sector stayed open.</param>
/// <param name="Open">Sectors that stayed open because nobody else supplies them at all.</param>
internal sealed record PowerRow(string Name, IReadOnlyList<int> Members, double Index, CutOff CutOff, CutOff? BothWays, IReadOnlyList<int> Open);
