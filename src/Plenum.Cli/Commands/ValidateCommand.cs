using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Plenum.Cli.Output;
using Plenum.Data.Formats;
using Plenum.Data.Validation;

namespace Plenum.Cli.Commands;

/// <summary><c>plenum validate</c>: published tables beside our own computation of them.</summary>
public static class ValidateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var table = new Argument<string?>("TABLE")
        {
            Description = "One table only: " + string.Join(", ", Validations.Names),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var pages = new Option<string?>("--pages") { Description = "Also write one page a table to this folder, as in docs/replication", HelpName = "DIR" };
        var command = new Command(
            "validate",
            "Reproduces published tables side by side and says how far off. Tables whose source data are not on this machine are skipped with a reason. " +
            "Exit code 4 if a number that should be reproduced is not.\n\nExample: plenum validate nafta")
        {
            table, json, pages,
        };
        command.SetAction(parsed =>
        {
            string[] names = parsed.GetValue(table) is { } one ? [one] : [.. Validations.Names];
            var tables = names.Select(Validations.Compute).ToList();
            if (parsed.GetValue(pages) is { } folder)
            {
                Directory.CreateDirectory(folder);
                foreach (var computed in tables.Where(t => t.Skipped.Length == 0))
                    WholeFile.Write(Path.Combine(folder, computed.Name + ".md"), ReplicationPage.Of(computed));
            }

            if (parsed.GetValue(json))
                JsonOut.Write(writer => Document(writer, tables));
            else
                tables.ForEach(Print);
            return tables.All(t => t.Holds) ? ExitCode.Done : ExitCode.Internal;
        });
        return command;
    }

    private static string Status(ValidationTable table) =>
        table.Skipped.Length > 0 ? "skipped" : table.Holds ? "holds" : "differs";

    private static void Print(ValidationTable table)
    {
        Console.WriteLine($"{table.Name}: {table.Title} [{Status(table)}]");
        Console.WriteLine("  " + table.Citation);
        if (table.Skipped.Length > 0)
        {
            Console.WriteLine($"  skipped: {table.Skipped}");
            Console.WriteLine();
            return;
        }

        Console.WriteLine();
        if (table.Lines.Count > 0)
        {
            foreach (var line in table.Lines)
                Console.WriteLine(("  " + line).TrimEnd());
            Judge(table);
            return;
        }

        Console.WriteLine($"  {"place",-6}{"measure",-34}{"computed",12}{"published",11}{"gap",12}  ");
        foreach (var row in table.Rows)
        {
            var verdict = (row.Reproduces, row.Unchanged) switch
            {
                (false, _) => "differs",
                (_, false) => $"was {Text(row.Printed!.Pinned, "0.000000")}",
                _ => "",
            };
            var mark = row.Printed?.Mark switch { "M" => "(from memory)", "C" => "(another solver)", _ => "" };
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {row.Place,-6}{row.Measure,-34}{row.Computed,12:0.000000}{Text(row.Printed?.Published, "0.######"),11}{Text(row.Gap, "0.000000"),12}  {verdict}{mark}{row.Printed?.Note}").TrimEnd());
        }

        Judge(table);
    }

    private static void Judge(ValidationTable table)
    {
        Console.WriteLine();
        foreach (var check in table.Checks)
            Console.WriteLine($"  {(check.Holds ? "holds" : "FAILS")}: {check.Text}");
        Console.WriteLine("  " + table.Remark);
        Console.WriteLine();
    }

    private static string Text(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static void Document(Utf8JsonWriter writer, IReadOnlyList<ValidationTable> tables)
    {
        writer.WriteStartObject();
        writer.WriteString("plenum", typeof(ValidateCommand).Assembly.GetName().Version!.ToString(3));
        writer.WriteStartArray("tables");
        foreach (var table in tables)
        {
            writer.WriteStartObject();
            writer.WriteString("table", table.Name);
            writer.WriteString("title", table.Title);
            writer.WriteString("citation", table.Citation);
            writer.WriteString("status", Status(table));
            writer.WriteString("reason", table.Skipped);
            writer.WriteString("remark", table.Remark);
            writer.WriteStartArray("checks");
            foreach (var check in table.Checks)
            {
                writer.WriteStartObject();
                writer.WriteString("text", check.Text);
                writer.WriteBoolean("holds", check.Holds);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("rows");
            foreach (var row in table.Rows)
            {
                writer.WriteStartObject();
                writer.WriteString("place", row.Place);
                writer.WriteString("measure", row.Measure);
                writer.Number("computed", row.Computed);
                writer.Number("published", row.Printed?.Published ?? double.NaN);
                writer.Number("gap", row.Gap ?? double.NaN);
                writer.WriteString("mark", row.Printed?.Mark ?? "");
                writer.WriteBoolean("reproduces", row.Reproduces);
                writer.WriteBoolean("unchanged", row.Unchanged);
                writer.WriteString("note", row.Printed?.Note ?? "");
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
