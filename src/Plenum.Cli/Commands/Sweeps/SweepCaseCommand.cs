using System.CommandLine;
using Plenum.Checks;
using Plenum.Cli.Output;
using Plenum.Data.Sweeps;

namespace Plenum.Cli.Commands.Sweeps;

/// <summary><c>plenum sweep case</c>: one case of a sweep as a scenario file that <c>plenum solve</c> takes.</summary>
internal static class SweepCaseCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var spec = SweepCommand.SpecArgument();
        var number = new Argument<long>("CASE") { Description = "Number of the case, as in the column case_id" };
        var world = SweepCommand.WorldOption();
        var command = new Command(
            "case",
            "One case of a sweep as a scenario file: solving it alone gives the same bits.\n" +
            "Example: plenum sweep case grid.yaml 1234 > case.yaml && plenum solve case.yaml --world W")
        {
            spec, number, world,
        };
        command.SetAction(parsed =>
        {
            var plan = SweepCommand.Open(parsed.GetRequiredValue(spec), parsed.GetValue(world));
            var k = parsed.GetRequiredValue(number);
            if (k < 0 || k >= plan.Cases)
                throw new BadInputException($"CASE must be 0 to {plan.Cases - 1}, got {k}");
            Console.Out.Write(SweepCaseYaml.Write(plan, plan.Case(k)));
            return ExitCode.Done;
        });
        return command;
    }
}
