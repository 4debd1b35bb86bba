using System.Globalization;
using DuckDB.NET.Data;
using Plenum.Checks;

namespace Plenum.Query;

/// <summary>
/// The parts of a sweep, or the results of a run, as tables: <c>results</c>, and <c>failures</c> of a sweep. DuckDB reads the
/// files where they lie and skips row groups that a filter on variable or country excludes. It loads no extension and needs
/// no network.
/// </summary>
public sealed class Parts : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly string scratch;

    private Parts(DuckDBConnection connection, string scratch, PartList list) => (this.connection, this.scratch, List) = (connection, scratch, list);

    /// <summary>The files.</summary>
    public PartList List { get; }

    /// <summary>Opens a folder.</summary>
    /// <param name="folder">The folder of a sweep or run.</param>
    /// <exception cref="BadInputException">There is nothing to ask in it.</exception>
    public static Parts Open(string folder)
    {
        var list = PartList.Of(folder);
        var memory = new DuckDBConnection("Data Source=:memory:");
        memory.Open();
        var spill = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"plenum-query-{Environment.ProcessId}"));
        var parts = new Parts(memory, spill, list);
        try
        {
            var files = string.Join(", ", list.Parts.Select(Quoted));
            parts.Run(
                $"SET autoinstall_known_extensions = false; SET autoload_known_extensions = false; SET temp_directory = {Quoted(spill)};" +
                (list.IsSweep
                    ? $"CREATE VIEW parts AS SELECT * FROM read_parquet([{files}]);" +
                      $"CREATE VIEW counts AS SELECT sum(CASE WHEN decode(key) = 'plenum.cases' THEN decode(value)::BIGINT END) AS cases, " +
                      $"sum(CASE WHEN decode(key) = 'plenum.failed' THEN decode(value)::BIGINT END) AS failed FROM parquet_kv_metadata([{files}]);" +
                      "CREATE VIEW results AS SELECT * EXCLUDE (status, reason) FROM parts WHERE value IS NOT NULL;" +
                      "CREATE VIEW failures AS SELECT * EXCLUDE (country, sector, variable, unit, value) FROM parts WHERE status <> 'ok';"
                    : $"CREATE VIEW results AS SELECT * FROM read_parquet([{files}]);"));
            return parts;
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="cancellation">Asks DuckDB to stop.</param>
    /// <exception cref="BadInputException">DuckDB refuses it; the message is DuckDB's.</exception>
    public QueryAnswer Ask(string sql, CancellationToken cancellation = default)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        // Rows come as they are found instead of being gathered first.
        command.UseStreamingMode = true;
        using var stop = cancellation.Register(command.Cancel);
        try
        {
            return new QueryAnswer(command, Guard(command.ExecuteReader));
        }
        catch
        {
            command.Dispose();
            throw;
        }
    }

    /// <summary>One number.</summary>
    public long Count(string sql)
    {
        using var answer = Ask(sql);
        return Convert.ToInt64(answer.Rows().First()[0], CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        connection.Dispose();
        if (Directory.Exists(scratch))
            Directory.Delete(scratch, recursive: true);
    }

    internal static T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (DuckDBException e) when (e.Message.Contains("Interrupted", StringComparison.OrdinalIgnoreCase))
        {
            throw new OperationCanceledException(e.Message, e);
        }
        catch (DuckDBException e)
        {
            throw new BadInputException(e.Message.Trim(), "", "Tables: results, failures; `plenum query DIR \"DESCRIBE results\"` lists the columns", e);
        }
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Guard(command.ExecuteNonQuery);
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
