using Plenum.Axes;
using Plenum.Checks;

namespace Plenum.Worlds;

/// <summary>Opens countries out of a region that the source reports as one.</summary>
/// <remarks>
/// <para>
/// What is known of the opened countries is their size and their goods trade by partner; everything else is the whole region's:
/// the mix of sectors, inputs per unit of output, final shares. Value added, inputs, final spending and domestic sales are split
/// by size; goods sold to or bought from a partner by the partner's goods trade with each member; other trade by size.
/// Trade among the members, which was a domestic sale, is taken out of it: goods by the members' trade with each other, on the
/// scale on which the whole region's trade with others is known here; services in the ratio they have to goods abroad.
/// </para>
/// <para>
/// The accounts of the result do not balance: it is where <see cref="WorldUpdate"/> starts from. All members carry the region's
/// code as their family, so that ideas do not multiply by splitting, and the opened ones are marked as imputed.
/// </para>
/// </remarks>
public static class Opening
{
    /// <summary>Opens <paramref name="rest"/>.</summary>
    /// <param name="world">The world.</param>
    /// <param name="rest">Code of the region to open; it stays, as what remains.</param>
    /// <param name="regions">All regions of the opened world in order; those that the world does not have are opened out of the rest.</param>
    /// <param name="size">Size of each of <paramref name="regions"/> in any unit; only those of the family matter.</param>
    /// <param name="goods">Goods trade, <c>[importer][exporter]</c> over <paramref name="regions"/>; NaN where not known.</param>
    /// <param name="isGoods">For each sector whether <paramref name="goods"/> counts it.</param>
    /// <exception cref="BadInputException">A region is missing, or a size is not positive.</exception>
    public static World Apply(World world, string rest, IReadOnlyList<Region> regions, double[] size, double[] goods, bool[] isGoods)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentNullException.ThrowIfNull(isGoods);
        var lost = world.Regions.FirstOrDefault(r => !regions.Any(x => x.Code == r.Code));
        if (world.RegionIndex(rest) < 0 || lost is not null)
            throw new BadInputException($"region {lost?.Code ?? rest} is missing", "regions");
        return new Opener(world, rest, regions, size, goods, isGoods).Open();
    }

    private sealed class Opener
    {
        private readonly World _world;
        private readonly string _rest;
        private readonly IReadOnlyList<Region> _regions;
        private readonly bool[] _isGoods;
        private readonly int _n;
        private readonly int[] _old;
        private readonly bool[] _member;
        private readonly double[] _share;
        private readonly double[] _goods;

        public Opener(World world, string rest, IReadOnlyList<Region> regions, double[] size, double[] goods, bool[] isGoods)
        {
            (_world, _rest, _regions, _isGoods, _n, _goods) = (world, rest, regions, isGoods, regions.Count, goods);
            var whole = world.RegionIndex(rest);
            _old = [.. regions.Select(r => world.RegionIndex(r.Code) is >= 0 and var at ? at : whole)];
            _member = [.. _old.Select(at => at == whole)];
            var total = Enumerable.Range(0, _n).Where(h => _member[h]).Sum(h => size[h]);
            _share = [.. Enumerable.Range(0, _n).Select(h => !_member[h] ? 1
                : size[h] > 0 ? size[h] / total
                : throw new BadInputException($"the size of {regions[h].Code} must be positive, got {size[h]:R}", "regions"))];
        }

        public World Open()
        {
            var s = _world.SectorCount;
            return new World
            {
                Id = _world.Id,
                Title = _world.Title,
                Version = _world.Version,
                Year = _world.Year,
                Currency = _world.Currency,
                Unit = _world.Unit,
                Numeraire = _world.Numeraire,
                Regions = [.. _regions.Select((r, h) => !_member[h] ? r : r with { Family = _rest, Imputed = r.Code != _rest })],
                Sectors = _world.Sectors,
                Trade = Trade(),
                Inputs = Split(_world.Inputs, s * s),
                ValueAdded = Split(_world.ValueAdded, s),
                Final = Split(_world.Final, s),
                TariffPercent = Tariffs(_world.TariffPercent),
                TariffSchedules = _world.TariffSchedules.ToDictionary(x => x.Key, x => Tariffs(x.Value), StringComparer.Ordinal),
                Elasticities = _world.Elasticities,
                Sources = _world.Sources,
                Licences = _world.Licences,
                Log = _world.Log,
            };
        }

        private double[] Split(double[] table, int block)
        {
            var split = new double[_n * block];
            for (var h = 0; h < _n; h++)
            {
                for (var k = 0; k < block; k++)
                    split[(h * block) + k] = _share[h] * table[(_old[h] * block) + k];
            }

            return split;
        }

        private double[] Tariffs(double[] old)
        {
            var tariffs = new double[_world.SectorCount * _n * _n];
            for (var at = 0; at < tariffs.Length; at++)
            {
                var (j, m, i) = (at / (_n * _n), at / _n % _n, at % _n);
                tariffs[at] = m == i ? 0 : old[_world.At(j, _old[m], _old[i])];
            }

            return tariffs;
        }

        private double[] Trade()
        {
            var (sold, bought, among) = (Parts(exports: true), Parts(exports: false), Among());
            var whole = _world.RegionIndex(_rest);
            var trade = new double[_world.SectorCount * _n * _n];
            for (var j = 0; j < _world.SectorCount; j++)
            {
                var home = _world.Trade[_world.At(j, whole, whole)];
                var inner = among.Sum(pair => Between(j, pair));
                for (var m = 0; m < _n; m++)
                {
                    for (var i = 0; i < _n; i++)
                    {
                        var old = _world.Trade[_world.At(j, _old[m], _old[i])];
                        trade[(((j * _n) + m) * _n) + i] = (_member[m], _member[i]) switch
                        {
                            (false, false) => old,
                            (false, true) => old * (_isGoods[j] ? sold[(m * _n) + i] : _share[i]),
                            (true, false) => old * (_isGoods[j] ? bought[(m * _n) + i] : _share[m]),
                            // At least a tenth of what was sold within the region stays a domestic sale.
                            _ when m == i => _share[m] * Math.Max(0.1 * home, home - inner),
                            _ => Between(j, among[(m * _n) + i]),
                        };
                    }
                }
            }

            return trade;
        }

        /// <summary>Each member's part in the region's goods trade with an outsider; by all outsiders where one is not known.</summary>
        private double[] Parts(bool exports)
        {
            var parts = new double[_n * _n];
            double[] all = new double[_n];
            for (var h = 0; h < _n; h++)
                all[h] = _member[h] ? Enumerable.Range(0, _n).Where(o => !_member[o]).Sum(o => Known(exports ? (o * _n) + h : (h * _n) + o)) : 0;
            for (var o = 0; o < _n; o++)
            {
                if (_member[o])
                    continue;
                var own = new double[_n];
                for (var h = 0; h < _n; h++)
                    own[h] = _member[h] ? Known(exports ? (o * _n) + h : (h * _n) + o) : 0;
                var from = own.Sum() > 0 ? own : all;
                var sum = from.Sum();
                for (var h = 0; h < _n; h++)
                    parts[exports ? (o * _n) + h : (h * _n) + o] = sum > 0 ? from[h] / sum : _share[h];
            }

            return parts;
        }

        /// <summary>Goods trade among members, on the scale of the old world.</summary>
        private double[] Among()
        {
            var whole = _world.RegionIndex(_rest);
            var known = 0.0;
            for (var at = 0; at < _goods.Length; at++)
                known += _member[at % _n] && !_member[at / _n] ? Known(at) : 0;
            var old = 0.0;
            for (var j = 0; j < _world.SectorCount; j++)
                old += _isGoods[j] ? Abroad(j, whole) : 0;
            var scale = known > 0 ? old / known : 0;
            var among = new double[_n * _n];
            for (var at = 0; at < among.Length; at++)
                among[at] = _member[at / _n] && _member[at % _n] && at / _n != at % _n ? scale * Known(at) : 0;
            return among;
        }

        /// <summary>Trade of a sector in a pair with this much goods trade: in proportion to what the region sells abroad.</summary>
        private double Between(int sector, double goods)
        {
            var whole = _world.RegionIndex(_rest);
            _abroad ??= [.. Enumerable.Range(0, _world.SectorCount).Select(j => Abroad(j, whole))];
            _allGoods ??= Enumerable.Range(0, _world.SectorCount).Where(j => _isGoods[j]).Sum(j => _abroad[j]);
            return _allGoods > 0 ? goods * _abroad[sector] / _allGoods.Value : 0;
        }

        private double[]? _abroad;

        private double? _allGoods;

        private double Abroad(int sector, int exporter)
        {
            var sum = 0.0;
            for (var m = 0; m < _world.RegionCount; m++)
                sum += m == exporter ? 0 : _world.Trade[_world.At(sector, m, exporter)];
            return sum;
        }

        private double Known(int at) => double.IsNaN(_goods[at]) ? 0 : _goods[at];
    }
}
