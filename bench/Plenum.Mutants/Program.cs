using System.Globalization;
using Plenum.Mutants;

// Everything is named from the root of the repository, where bench/mutants starts this program.
if (args is ["worker", var mode, var tests, var mutated, var log, ..])
{
    using var worker = new Worker(tests, mutated, log);
    if (mode == "record")
    {
        var done = File.ReadLines(log).Select(l => l.Split('\t')[1]).ToHashSet(StringComparer.Ordinal);
        worker.Record(done, args[7] == "*" ? [] : args[7].Split(','), int.Parse(args[5], CultureInfo.InvariantCulture),
            double.Parse(args[6], CultureInfo.InvariantCulture));
        return 0;
    }

    var plan = File.ReadLines(args[5]).Select(l => l.Split('\t')).Select(l => (int.Parse(l[0], CultureInfo.InvariantCulture),
        l[1..].Chunk(2).Select(t => (t[0], double.Parse(t[1], CultureInfo.InvariantCulture))).ToArray())).ToList();
    return worker.Try(plan, alone: mode == "alone");
}

var settings = Settings.Read(args);
var root = Directory.GetCurrentDirectory();
var built = Path.Combine(root, "tests/Plenum.Tests/bin/Release/net10.0");
var work = Path.GetFullPath(Path.ChangeExtension(settings.Out, "work"));
Directory.CreateDirectory(work);
var compiler = new ModelCompiler(root, built);
var all = compiler.FindAll();
var earlier = settings.Again is { } again ? File.ReadLines(again).Select(l => l.Split('\t')).ToDictionary(l => l[3], StringComparer.Ordinal) : null;
var random = new Random(settings.Seed);
List<Mutant> chosen = [];
foreach (var folder in settings.Folders)
{
    var here = all.Where(m => m.Folder == folder).ToArray();
    if (earlier is not null)
        here = [.. here.Where(m => earlier.ContainsKey(m.Key.ReplaceLineEndings(" ")))];
    else if (settings.Sample > 0)
        here = [.. here.OrderBy(_ => random.Next()).Take(settings.Sample)];
    chosen.AddRange(here);
}

List<Verdict> verdicts = [];
var open = chosen;
if (earlier is not null)
{
    foreach (var mutant in chosen)
    {
        var line = earlier[mutant.Key.ReplaceLineEndings(" ")];
        var verdict = new Verdict(mutant, line[0], line[2]);
        if (verdict.Killed)
            verdicts.Add(verdict);
    }

    open = [.. chosen.Except(verdicts.Select(v => v.Mutant))];
}

Console.Error.WriteLine($"{all.Count} mutants in the sources, {chosen.Count} chosen, {open.Count} to try");
var compiled = compiler.Compile(open, Path.Combine(work, "mutated"));
Console.Error.WriteLine($"{compiled.Count} compile");
var campaign = new Campaign(settings, built, work);
var record = campaign.Record(all.Count);
Console.Error.WriteLine($"{record.Count} tests take part, {record.Sum(r => r.Seconds):0} s of processor time");
verdicts.AddRange(campaign.Try(compiled, record));
File.WriteAllLines(settings.Out, verdicts.OrderBy(v => v.Mutant.Id).Select(v => v.Line));
Console.Write(Score.Table(settings.Folders, all, verdicts));
return 0;
