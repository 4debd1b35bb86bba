using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

namespace Plenum.Mutants;

/// <summary>
/// The process that runs tests. It logs what it begins and what came of it; when a mutant hangs, runs out of memory or spoils
/// the process, it ends, and another goes on behind it.
/// </summary>
internal sealed class Worker : IDisposable
{
    /// <summary>Exit code of a worker that wants another to go on.</summary>
    public const int GoOn = 3;

    private readonly string _folder;
    private readonly string _mutated;
    private readonly StreamWriter _log;
    private readonly FieldInfo _active;
    private readonly FieldInfo _seen;
    private readonly Timer _watch;
    private double _deadline = double.PositiveInfinity;
    private long _wallDeadline = long.MaxValue;
    private string _late = "";

    public Worker(string tests, string mutated, string log)
    {
        _folder = tests;
        _mutated = mutated;
        // Tests print; nobody reads it.
        Console.SetOut(TextWriter.Null);
        _log = new StreamWriter(log, append: true) { AutoFlush = true };
        var context = AssemblyLoadContext.Default;
        var model = context.LoadFromAssemblyPath(Path.Combine(mutated, "Plenum.Kernels.dll"));
        var type = model.GetType("Plenum.Kernels.MutantSwitch", throwOnError: true)!;
        _active = type.GetField("Active")!;
        _seen = type.GetField("Seen")!;
        _watch = new Timer(_ => Watch(), null, 200, 200);
    }

    private static double ProcessorSeconds => Environment.CpuUsage.TotalTime.TotalSeconds;

    /// <summary>
    /// Runs every test twice without a mutant and logs its processor time and the mutants it passes by: each time, and the first
    /// time alone, when the test class fills its static fields.
    /// </summary>
    public void Record(HashSet<string> done, string[] only, int mutants, double limit)
    {
        foreach (var test in TestCatalog.Load(_folder, _mutated).Where(t => !done.Contains(t.Id) && (only.Length == 0 || only.Any(t.Id.Contains))))
        {
            bool[] first = new bool[mutants + 1], again = new bool[mutants + 1];
            _seen.SetValue(null, first);
            var start = ProcessorSeconds;
            var problem = Run(test, limit, $"slow\t{test.Id}");
            var once = ProcessorSeconds - start;
            _seen.SetValue(null, again);
            problem ??= Run(test, limit, $"slow\t{test.Id}");
            var seconds = ProcessorSeconds - start - once;
            var ids = Enumerable.Range(0, mutants + 1);
            _log.WriteLine(problem is null
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"test\t{test.Id}\t{seconds:0.000}\t{once:0.000}\t{string.Join(',', ids.Where(id => again[id]))}\t{string.Join(',', ids.Where(id => first[id] && !again[id]))}")
                : $"broken\t{test.Id}\t{problem.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Runs the tests of each mutant until one fails.</summary>
    /// <param name="plan">Mutants, and the tests of each with their usual seconds.</param>
    /// <param name="alone">One mutant only, switched on before anything of the model has run.</param>
    public int Try(IReadOnlyList<(int Mutant, (string Test, double Seconds)[] Tests)> plan, bool alone)
    {
        if (alone)
            _active.SetValue(null, plan[0].Mutant);
        _log.WriteLine($"begin\t{plan[0].Mutant}");
        var byId = TestCatalog.Load(_folder, _mutated).ToDictionary(t => t.Id, StringComparer.Ordinal);
        for (var k = 0; k < plan.Count; k++)
        {
            var (mutant, tests) = plan[k];
            if (k > 0)
                _log.WriteLine($"begin\t{mutant}");
            _active.SetValue(null, mutant);
            var verdict = $"survived\t{mutant}\t";
            foreach (var (id, seconds) in tests)
            {
                if (Run(byId[id], (4 * seconds) + 3, $"timeout\t{mutant}\t{id}") is null)
                    continue;
                _active.SetValue(null, 0);
                // A failure that stays when the mutant is off was left behind by an earlier one; the next worker begins with this mutant.
                if (k > 0 && Run(byId[id], (4 * seconds) + 3, "") is not null)
                    return GoOn;
                verdict = $"killed\t{mutant}\t{id}";
                break;
            }

            _log.WriteLine(verdict);
            if (alone)
                return GoOn;
        }

        return 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch.Dispose();
        _log.Dispose();
    }

    private Exception? Run(TestCase test, double limit, string late)
    {
        _late = late;
        // A test that waits for ever uses no processor; on a busy machine it may rightly wait long.
        Volatile.Write(ref _wallDeadline, Environment.TickCount64 + (long)(30_000 * limit));
        Volatile.Write(ref _deadline, ProcessorSeconds + limit);
        var problem = test.Run();
        Volatile.Write(ref _deadline, double.PositiveInfinity);
        Volatile.Write(ref _wallDeadline, long.MaxValue);
        return problem;
    }

    private void Watch()
    {
        if (ProcessorSeconds < Volatile.Read(ref _deadline) && Environment.TickCount64 < Volatile.Read(ref _wallDeadline))
            return;
        if (_late.Length > 0)
            _log.WriteLine(_late);
        Process.GetCurrentProcess().Kill();
    }
}
