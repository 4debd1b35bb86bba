using Parquet.Schema;
using Plenum.Data.Yaml;

namespace Plenum.Data.Sweeps;

/// <summary>
/// The columns of a part: <c>case_id, instrument, axis_…, set_…, draw, country, sector, variable, unit, value, status, reason</c>.
/// Axis and set columns are numbers where every value is one, else texts; an axis that an instrument does not use is null.
/// </summary>
internal sealed class PartColumns
{
    public PartColumns(SweepPlan plan)
    {
        for (var a = 0; a < plan.Axes.Count; a++)
        {
            for (var c = 0; c < plan.Axes[a].Columns.Count; c++)
            {
                var (axis, column) = (plan.Axes[a], c);
                var at = a;
                Add("axis_" + axis.Columns[c], axis.IsNumber(c), s => s.Rows[at] < 0 ? null : axis.Rows[s.Rows[at]][column]);
            }
        }

        for (var s = 0; s < plan.Spec.Set.Count; s++)
        {
            var (name, values) = plan.Spec.Set[s];
            var at = s;
            Add("set_" + name.Text, values.All(v => YamlValues.TryNumber(v, out _)), c => plan.Settings[c.Setting][at].Value);
        }

        // Fields can be read and written once they belong to a schema.
        Schema = new([Case, Instrument, .. Grid.Select(g => g.Field), Draw, Country, Sector, Variable, Unit, Value, Status, Reason]);
    }

    /// <summary>The columns that say where in the grid a case lies.</summary>
    public List<(DataField Field, bool IsNumber, Func<SweepCase, YamlScalar?> Of)> Grid { get; } = [];

    public DataField<long> Case { get; } = new("case_id");

    public DataField<string> Instrument { get; } = new("instrument", false);

    public DataField<int?> Draw { get; } = new("draw");

    public DataField<string> Country { get; } = new("country", false);

    public DataField<string> Sector { get; } = new("sector", false);

    public DataField<string> Variable { get; } = new("variable", false);

    public DataField<string> Unit { get; } = new("unit", false);

    public DataField<double?> Value { get; } = new("value");

    public DataField<string> Status { get; } = new("status", false);

    public DataField<string> Reason { get; } = new("reason", false);

    public ParquetSchema Schema { get; }

    private void Add(string name, bool isNumber, Func<SweepCase, YamlScalar?> of)
    {
        var plain = new string([.. name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]);
        var unique = plain;
        for (var k = 2; Grid.Exists(g => g.Field.Name == unique); k++)
            unique = $"{plain}_{k}";
        Grid.Add((isNumber ? new DataField<double?>(unique) : new DataField<string>(unique, true), isNumber, of));
    }
}
