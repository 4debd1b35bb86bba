using System.Diagnostics;
using System.Globalization;

namespace Plenum.Mutants;

/// <summary>Sends workers out until every mutant has its verdict.</summary>
internal sealed class Campaign(Settings settings, string tests, string work)
{
    private string Mutated => Path.Combine(work, "mutated");

    /// <summary>Runs every test without a mutant: seconds and the mutants each test comes by.</summary>
    public List<TestRecord> Record(int last)
    {
        var log = Path.Combine(work, "record.log");
        File.Delete(log);
        while (true)
        {
            var only = settings.Tests.Length == 0 ? "*" : string.Join(',', settings.Tests);
            var before = Lines(log).Length;
            var code = Start("record", tests, Mutated, log, last.ToString(CultureInfo.InvariantCulture), Number(settings.Slowest), only);
            if (code == 0)
                break;
            if (Lines(log).Length == before)
                throw new InvalidOperationException($"a worker ended with {code} and no word");
        }

        foreach (var line in Lines(log).Where(l => l[0] != "test"))
            Console.Error.WriteLine(string.Join(' ', line));
        return [.. Lines(log).Where(l => l[0] == "test").Select(TestRecord.Read)];
    }

    /// <summary>
    /// Tries mutants, many in a process; and those that survive although static fields depend on them once more, each in a process
    /// of its own that knows nothing else.
    /// </summary>
    public List<Verdict> Try(IReadOnlyList<Mutant> mutants, List<TestRecord> record)
    {
        var warm = mutants.ToDictionary(m => m.Id, m => Choose(m, record, r => r.Seen, r => r.Seconds));
        var cold = mutants.ToDictionary(m => m.Id, m => Choose(m, record, r => r.SeenFirst, r => r.FirstSeconds));
        var verdicts = new Dictionary<int, Verdict>();
        Send(mutants.Where(m => warm[m.Id].Count > 0), warm, verdicts, "try");
        Send(mutants.Where(m => cold[m.Id].Count > 0 && !(verdicts.GetValueOrDefault(m.Id)?.Killed ?? false)), cold, verdicts, "alone");
        foreach (var mutant in mutants.Where(m => !verdicts.ContainsKey(m.Id)))
            verdicts[mutant.Id] = new Verdict(mutant, "unreached", "");
        return [.. verdicts.Values];
    }

    private List<(string Test, double Seconds)> Choose(
        Mutant mutant, List<TestRecord> record, Func<TestRecord, HashSet<int>> seen, Func<TestRecord, double> cost)
    {
        // Tests of the same name first, then the quick ones.
        var mirror = mutant.Folder.Split('/')[^1] + ".";
        var name = Path.GetFileNameWithoutExtension(mutant.File);
        var rest = settings.Budget;
        List<(string, double)> chosen = [];
        foreach (var test in record.Where(r => seen(r).Contains(mutant.Id)).OrderBy(r => cost(r)
            * (r.Test.Contains(name, StringComparison.Ordinal) ? 0.05 : r.Test.StartsWith(mirror, StringComparison.Ordinal) ? 0.3 : 1)))
        {
            if (chosen.Count > 0 && cost(test) > rest)
                continue;
            rest -= cost(test);
            chosen.Add((test.Test, cost(test)));
        }

        return chosen;
    }

    private void Send(
        IEnumerable<Mutant> mutants, Dictionary<int, List<(string Test, double Seconds)>> plan, Dictionary<int, Verdict> verdicts, string mode)
    {
        // Neighbours go to the same worker: they share tests.
        var all = mutants.ToList();
        var total = all.Count;
        var finished = 0;
        var told = 0;
        Parallel.For(0, settings.Workers, w =>
        {
            var queue = new Queue<Mutant>(all.Where((_, k) => k % settings.Workers == w));
            var file = Path.Combine(work, $"plan{w}.tsv");
            var log = Path.Combine(work, $"try{w}.log");
            while (queue.Count > 0)
            {
                File.WriteAllLines(file, queue.Select(m => string.Join('\t', [
                    m.Id.ToString(CultureInfo.InvariantCulture), .. plan[m.Id].SelectMany(t => new[] { t.Test, Number(t.Seconds) })])));
                File.Delete(log);
                var code = Start(mode, tests, Mutated, log, file);
                var lines = Lines(log);
                lock (verdicts)
                {
                    foreach (var line in lines.Where(l => l[0] != "begin"))
                    {
                        var mutant = queue.Dequeue();
                        verdicts[mutant.Id] = new Verdict(mutant, line[0], line[2]);
                        finished++;
                    }

                    // Ended without a word in the first mutant of a process: that mutant's doing. Later ones get a process of their own first.
                    if (lines is [["begin", ..]] && code is not (0 or Worker.GoOn))
                    {
                        var mutant = queue.Dequeue();
                        verdicts[mutant.Id] = new Verdict(mutant, "crash", "");
                        finished++;
                    }
                    else if (lines.Length == 0)
                    {
                        throw new InvalidOperationException($"a worker ended with {code} and no word");
                    }

                    if (finished / 20 > told / 20 || finished == total)
                    {
                        told = finished;
                        File.WriteAllLines(settings.Out, verdicts.Values.OrderBy(v => v.Mutant.Id).Select(v => v.Line));
                        Console.Error.WriteLine($"{mode} {finished}/{total}, {verdicts.Values.Count(v => v.Killed)} noticed");
                    }
                }
            }
        });
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string[][] Lines(string log) => File.Exists(log) ? [.. File.ReadLines(log).Select(l => l.Split('\t'))] : [];

    private static int Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Campaign).Assembly.Location, "worker", .. arguments]) { UseShellExecute = false, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0xC0000000";
        start.Environment["CsCheck_Threads"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        File.WriteAllText(arguments[3] + ".err", errors.Result);
        return process.ExitCode;
    }
}
