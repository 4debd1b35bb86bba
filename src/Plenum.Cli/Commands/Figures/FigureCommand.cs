using System.CommandLine;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Coalitions;
using Plenum.Data.Formats;
using Plenum.Data.Validation;
using Plenum.Figures;
using Plenum.Figures.Reports;
using Plenum.Figures.Runs;
using Plenum.Outcomes;
using Plenum.Scenarios;
using Plenum.Trade;
using Plenum.Worlds;

namespace Plenum.Cli.Commands.Figures;

/// <summary><c>plenum figure</c>: one figure of a scenario as SVG.</summary>
internal static class FigureCommand
{
    private static readonly (string Name, string Shows, Func<ReportInput, IFigure?> Make)[] OfScenario =
    [
        ("measures", "the measures of the scenario in time", ScenarioFigures.Measures),
        ("seats", "who sits at the table, before and after", ScenarioFigures.Seats),
        ("ties", "who writes AI articles with whom, emptied seats hollow", input => TieFigure.Of(input, "co-authorship")),
        ("participation", "forums and countries, emptied seats hollow", input => ScenarioFigures.Participation(input)),
    ];

    // Figures that need every coalition solved; the others do without.
    private static readonly string[] NeedsSeats = ["seat-value", "seat-attribution", "break-even"];

    private static readonly (string Name, string Shows, Func<IFigure> Make)[] Alone =
    [
        (ChipsFigure.Name, "a chip embargo by who bans, horizon and elasticity (no scenario: plenum validate chips)", () => ChipsFigure.Of(ChipEmbargo.Solve())),
    ];

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "Which figure; without a name all are listed",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var scenario = Case.ScenarioArgument();
        var world = Case.WorldOption();
        var to = Case.ToOption();
        var set = Case.SetOption();
        var horizon = Case.HorizonOption();
        var draws = new Option<int>("--draws") { Description = "Number of draws; 0 draws central parameters without ranges", HelpName = "N", DefaultValueFactory = _ => 0 };
        var seed = new Option<ulong>("--seed") { Description = "Seed of the draws", HelpName = "S", DefaultValueFactory = _ => 1 };
        var width = new Option<string>("--width") { Description = "wide, narrow (a telephone), or a number from 320 to 1600", DefaultValueFactory = _ => "wide" };
        var output = new Option<string?>("--out") { Description = "File to write; .png needs a converter on this machine. Without it the SVG goes to stdout", HelpName = "FILE" };
        var command = new Command(
            "figure",
            "One figure of a scenario as SVG, solved for it at central parameters or for some draws.\n\n" +
            "Example: plenum figure map-income empty-chair-china --out map.svg")
        {
            name, scenario, world, to, horizon, set, draws, seed, width, output,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(name) is not { } figure)
                return List();
            var format = FigureFormat.Parse(parsed.GetValue(width)!);
            Known(figure);
            if (parsed.GetValue(draws) < 0)
                throw new BadInputException($"--draws must be 0 or more, got {parsed.GetValue(draws)}");
            if (Array.Find(Alone, f => f.Name == figure) is { Make: { } alone })
            {
                await Save(alone().ToSvg(format), parsed.GetValue(output), cancellation);
                return ExitCode.Done;
            }

            if (figure == ExposureFigure.Name)
            {
                var exposure = ExposureCase.Compute(parsed.GetValue(world), "all", null, null, parsed.GetValue(set) ?? [], cancellation);
                await Save(ExposureFigure.Of(exposure).ToSvg(format), parsed.GetValue(output), cancellation);
                return ExitCode.Done;
            }

            var given = Case.Open(parsed.GetValue(scenario)!, parsed.GetValue(world), parsed.GetValue(set) ?? [], parsed.GetValue(horizon));
            var summary = await Solve(given, parsed.GetValue(to), parsed.GetValue(draws), parsed.GetValue(seed), NeedsSeats.Contains(figure), cancellation);
            await Save(Make(figure, summary, given).ToSvg(format), parsed.GetValue(output), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task Save(string svg, string? file, CancellationToken cancellation)
    {
        if (file is null)
            Console.Out.Write(svg);
        else if (file.EndsWith(".png", StringComparison.OrdinalIgnoreCase))
            await PngConverter.Write(file, svg, cancellation);
        else
            WholeFile.Write(file, svg);
    }

    private static int List()
    {
        foreach (var (known, shows) in FigureNames.All.Concat(OfScenario.Select(f => (f.Name, f.Shows))).Append((ExposureFigure.Name, ExposureFigure.Shows)).Concat(Alone.Select(f => (f.Name, f.Shows))))
            Console.Out.WriteLine($"{known,-18}{shows}");
        return ExitCode.Done;
    }

    private static void Known(string figure)
    {
        List<string> names = [.. FigureNames.All.Select(f => f.Name), .. OfScenario.Select(f => f.Name), ExposureFigure.Name, .. Alone.Select(f => f.Name)];
        if (!names.Contains(figure, StringComparer.Ordinal))
            throw new BadInputException($"no figure '{figure}'; {Nearest.Phrase(figure, names)}", "figure", "Legal: " + string.Join(", ", names));
    }

    private static IFigure Make(string figure, RunSummary summary, Case given)
    {
        var own = Array.Find(OfScenario, f => f.Name == figure);
        if (own.Make is null)
            return FigureNames.Make(figure, summary);
        return own.Make(RunReport.Input(summary, given.Scenario, given.World))
            ?? throw new BadInputException($"the scenario {given.Scenario.Id} has nothing to show in the figure '{figure}'", "figure", "It moves no seat or has no measure");
    }

    private static async Task<RunSummary> Solve(Case given, int? to, int draws, ulong seed, bool play, CancellationToken cancellation)
    {
        var last = given.Bound.FirstYear + given.Years(to, null);
        var job = new RunJob(given.World, given.Scenario, _ => given.Parameters, given.Forums, last, seed, []);
        var surroundings = new RunSurroundings
        {
            WorldSha256 = WorldHash.Of(given.World),
            ScenarioSha256 = ScenarioContent.Sha256(given.Scenario),
            Version = ProductVersion.Text,
        };
        var values = new double[draws][];
        var central = Task.Run(() => CentralSolver.Solve(job, cancellation), cancellation);
        await Parallel.ForAsync(0, draws, cancellation, (draw, stop) =>
        {
            values[draw] = job.Solve(draw, new Workspace(), stop);
            return ValueTask.CompletedTask;
        });
        return SummaryBuilder.Build(job, values, await central, surroundings, play ? SeatGame.Of(job)?.Play(Environment.ProcessorCount, cancellation) : null);
    }
}
