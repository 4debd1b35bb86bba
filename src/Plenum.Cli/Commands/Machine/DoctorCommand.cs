using System.CommandLine;
using Plenum.Cli.Output;
using Plenum.Data.Embedded;

namespace Plenum.Cli.Commands.Machine;

/// <summary><c>plenum doctor</c>: what this machine has, and what is missing.</summary>
internal static class DoctorCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "One JSON document on stdout" };
        var command = new Command(
            "doctor",
            "What this machine has and what is missing, what each thing is for, and the way out. Exit code 1 only where plenum run cannot work here.\n\n" +
            "Example: plenum doctor --json")
        {
            json,
        };
        command.SetAction(parsed =>
        {
            var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
            DoctorFinding[] findings =
            [
                .. DoctorMachine.Look(), .. DoctorMachine.Folder(Directory.GetCurrentDirectory()),
                .. DoctorData.Worlds(), .. DoctorData.Folder(DataFolder.Find()), .. DoctorPrograms.Look(path),
            ];
            if (parsed.GetValue(json))
                JsonOut.Write(writer => Write(writer, findings));
            else
                Write(Console.Out, findings);
            return Runs(findings) ? ExitCode.Done : ExitCode.BadInput;
        });
        return command;
    }

    private static bool Runs(IEnumerable<DoctorFinding> findings) => findings.All(f => f.State != DoctorState.Fault);

    private static string Word(DoctorState state) => state switch
    {
        DoctorState.Ok => "ok",
        DoctorState.Missing => "missing",
        DoctorState.Poor => "poor",
        _ => "fault",
    };

    private static void Write(TextWriter output, IReadOnlyList<DoctorFinding> findings)
    {
        output.Write($"Plenum {ProductVersion.Text}\n");
        var wide = findings.Max(f => f.What.Length);
        foreach (var f in findings)
        {
            var wayOut = f.WayOut.Length == 0 ? "" : $" — {f.WayOut}";
            output.Write($"{Word(f.State),-7}  {f.What.PadRight(wide)}  {f.Found}; for {f.Purpose}{wayOut}\n");
        }

        output.Write(Runs(findings) ? "plenum run works here.\n" : "plenum run does not work here: see the line that says fault.\n");
    }

    private static void Write(System.Text.Json.Utf8JsonWriter writer, IReadOnlyList<DoctorFinding> findings)
    {
        writer.WriteStartObject();
        writer.WriteString("plenum", ProductVersion.Text);
        writer.WriteBoolean("runs", Runs(findings));
        writer.WriteStartArray("checks");
        foreach (var f in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("what", f.What.Trim());
            writer.WriteString("state", Word(f.State));
            writer.WriteString("found", f.Found);
            writer.WriteString("for", f.Purpose);
            writer.WriteString("way_out", f.WayOut);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
