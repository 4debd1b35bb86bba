using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Evidence.Imports;

namespace Plenum.Cli.Commands.Evidence;

/// <summary><c>plenum evidence import</c>: takes in tables that the product may not ship.</summary>
internal static class EvidenceImportCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var kind = new Argument<string>("KIND") { Description = string.Join("; ", SuppliedData.Kinds.Select(k => $"{k.Kind}: {k.Expects}")) };
        var path = new Argument<string>("FILE") { Description = "The file or folder, in its publisher's layout." };
        var json = new Option<bool>("--json") { Description = "One JSON document." };
        var command = new Command(
            "import",
            "Check a published table and keep a copy for this user ($PLENUM_EVIDENCE). A file that cannot be used changes nothing.\n"
            + "Example: plenum evidence import aiia AIIA_collections.csv")
        { kind, path, json };
        command.SetAction(parsed =>
        {
            var (rows, place) = SuppliedData.Import(parsed.GetValue(kind)!, parsed.GetValue(path)!);
            if (parsed.GetValue(json))
            {
                JsonOut.Write(w =>
                {
                    w.WriteStartObject();
                    w.WriteString("kind", parsed.GetValue(kind));
                    w.WriteNumber("rows", rows);
                    w.WriteString("place", place);
                    w.WriteEndObject();
                });
            }
            else
            {
                Console.Out.Write($"{rows} rows read and kept in {place}\n");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
