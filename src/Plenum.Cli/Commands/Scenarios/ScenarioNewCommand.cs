using System.CommandLine;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Scenarios;

namespace Plenum.Cli.Commands.Scenarios;

/// <summary><c>plenum scenario new</c>.</summary>
internal static class ScenarioNewCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Id of the new scenario; the file is NAME.yaml in the current folder" };
        var emptyChair = new Option<string?>("--empty-chair") { Description = "A country that leaves every forum it is in, for instance FRA" };
        var seatTaken = new Option<string?>("--seat-taken") { Description = "A country that joins every forum it is outside" };
        var like = new Option<string?>("--like") { HelpName = "SCENARIO", Description = "A scenario of the library, or a file, to start from" };
        var command = new Command("new", "Writes the first draft of a scenario.\nExample: plenum scenario new empty-chair-france --empty-chair FRA")
        {
            name, emptyChair, seatTaken, like,
        };
        command.SetAction(parsed =>
        {
            var id = parsed.GetRequiredValue(name);
            var text = Draft(id, parsed.GetValue(emptyChair), parsed.GetValue(seatTaken), parsed.GetValue(like));
            var file = id + ".yaml";
            ScenarioReader.Read(text, file);
            if (File.Exists(file))
                throw new BadInputException($"{file} exists already", "", "Choose another name, or move the file away");
            var temporary = file + ".tmp";
            File.WriteAllText(temporary, text);
            File.Move(temporary, file);
            Console.Out.WriteLine($"wrote {file}; next: plenum scenario check {file}");
            return ExitCode.Done;
        });
        return command;
    }

    private static string Draft(string id, string? emptyChair, string? seatTaken, string? like)
    {
        if (new[] { emptyChair, seatTaken, like }.Count(x => x is not null) > 1)
            throw new BadInputException("give one of --empty-chair, --seat-taken, --like");
        if (emptyChair is not null)
            return ScenarioTemplates.EmptyChair(id, emptyChair);
        if (seatTaken is not null)
            return ScenarioTemplates.SeatTaken(id, seatTaken);
        if (like is null)
            return ScenarioTemplates.Blank(id);
        var old = ScenarioLibrary.Open(like).Id;
        return ScenarioLibrary.Text(like).Replace($"id: {old}", $"id: {id}", StringComparison.Ordinal);
    }
}
