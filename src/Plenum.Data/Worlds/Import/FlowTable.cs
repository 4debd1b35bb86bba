using Plenum.Checks;
using Plenum.Data.Worlds.Tables;

namespace Plenum.Data.Worlds.Import;

/// <summary>
/// A long table of flows — origin country and sector, destination country and use — where a use is a sector or a final use.
/// </summary>
internal sealed class FlowTable
{
    private readonly WorldDraft _draft;
    private readonly double[]? _intermediate;
    private readonly double[]? _final;
    private readonly double[] _sold;

    private FlowTable(WorldDraft draft, bool full)
    {
        _draft = draft;
        var cells = draft.Regions.Count * draft.Sectors.Count;
        _sold = new double[cells];
        _intermediate = full ? new double[checked(cells * cells)] : null;
        _final = full ? new double[cells * draft.Regions.Count] : null;
    }

    /// <summary>Adds all flows up into a draft.</summary>
    /// <param name="rows">The table: origin_country, origin_sector, destination_country, destination_use, value.</param>
    /// <param name="regions">Code of every region in the table, with its position among <paramref name="draft"/>'s regions.</param>
    /// <param name="sectors">The same for sectors.</param>
    /// <param name="finalUses">Codes of final uses.</param>
    /// <param name="draft">Takes the sums.</param>
    /// <param name="balanced">
    /// True recomputes output: negative cells of final demand set to 0, use by use, then output R = (I − A)⁻¹F with A the inputs per
    /// unit of the source's output (Costinot and Rodríguez-Clare 2014).
    /// </param>
    /// <exception cref="BadInputException">A code is unknown or a value is no number.</exception>
    public static void Read(
        TableRows rows, IReadOnlyList<(string Code, int At)> regions, IReadOnlyList<(string Code, int At)> sectors, IReadOnlyList<string> finalUses,
        WorldDraft draft, bool balanced)
    {
        var table = new FlowTable(draft, balanced);
        rows.Expect(["origin_country", "origin_sector", "destination_country", "destination_use", "value"]);
        string[] regionCodes = [.. regions.Select(r => r.Code)], sectorCodes = [.. sectors.Select(s => s.Code)];
        CodeIndex origin = new("region", regionCodes), made = new("sector", sectorCodes), destination = new("region", regionCodes);
        CodeIndex use = new("sector or final use", [.. sectorCodes, .. finalUses]);
        int o = rows.Column("origin_country"), k = rows.Column("origin_sector"), d = rows.Column("destination_country"), u = rows.Column("destination_use");
        var value = rows.Column("value");
        while (rows.Next())
        {
            var used = use.Find(rows, u);
            table.Add(
                regions[origin.Find(rows, o)].At, sectors[made.Find(rows, k)].At, regions[destination.Find(rows, d)].At,
                used < sectors.Count ? sectors[used].At : -1, rows.Number(value));
        }

        if (balanced)
            table.Balance();
    }

    private void Add(int origin, int made, int destination, int user, double value)
    {
        int n = _draft.Regions.Count, s = _draft.Sectors.Count;
        _sold[(origin * s) + made] += value;
        if (_intermediate is null)
        {
            _draft.Trade[(((made * n) + destination) * n) + origin] += value;
            if (user >= 0)
                _draft.Inputs[(((destination * s) + user) * s) + made] += value;
        }
        else if (user >= 0)
        {
            _intermediate[((((origin * s) + made) * n) + destination) * s + user] += value;
        }
        else if (value < 0)
        {
            _draft.Log.Add(new(
                "negative-final-demand", $"final {_draft.Regions[destination].Code} from {_draft.Regions[origin].Code} {_draft.Sectors[made].Code}", -value,
                "A negative cell of final demand set to 0 and all output recomputed, R = inverse of (I - A) times F"));
        }
        else
        {
            _final![(((origin * s) + made) * n) + destination] += value;
        }
    }

    private void Balance()
    {
        int n = _draft.Regions.Count, s = _draft.Sectors.Count, cells = n * s;
        double[] z = _intermediate!, f = _final!;
        var sold = _sold;
        var demand = new double[cells];
        for (var row = 0; row < cells; row++)
        {
            for (var m = 0; m < n; m++)
                demand[row] += f[(row * n) + m];
        }

        // The series F + A F + A² F + … converges because every sector adds value; it is the inverse without storing one.
        var output = (double[])demand.Clone();
        for (var round = 0; round < 2000; round++)
        {
            var next = (double[])demand.Clone();
            var moved = 0.0;
            for (var row = 0; row < cells; row++)
            {
                for (var column = 0; column < cells; column++)
                {
                    if (sold[column] > 0)
                        next[row] += z[(row * cells) + column] * (output[column] / sold[column]);
                }

                moved = Math.Max(moved, Math.Abs(next[row] - output[row]) / Math.Max(1, next[row]));
            }

            output = next;
            if (moved < 1e-15)
                break;
        }

        for (var row = 0; row < cells; row++)
        {
            var (origin, made) = (row / s, row % s);
            for (var m = 0; m < n; m++)
                _draft.Trade[(((made * n) + m) * n) + origin] += f[(row * n) + m];
            for (var column = 0; column < cells; column++)
            {
                if (sold[column] <= 0)
                    continue;
                var value = z[(row * cells) + column] * (output[column] / sold[column]);
                _draft.Trade[(((made * n) + (column / s)) * n) + origin] += value;
                _draft.Inputs[(column * s) + made] += value;
            }
        }
    }
}
