using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Plenum.Mutants;

/// <summary>Compiles the kernels and the model with mutants behind switches, from the sources and the built test program's libraries.</summary>
internal sealed class ModelCompiler(string root, string tests)
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.None);

    private readonly Dictionary<string, SyntaxTree> _sources = [];

    /// <summary>The two libraries that are mutated.</summary>
    public static readonly string[] Projects = ["Plenum.Kernels", "Plenum"];

    /// <summary>Every mutant that the sources offer.</summary>
    public List<Mutant> FindAll()
    {
        List<Mutant> all = [];
        foreach (var file in Projects.SelectMany(Files))
        {
            var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(root, file)), Parse, file);
            _sources[file] = tree;
            all.AddRange(Schemata.Find(tree, file, all.Count + 1));
        }

        return all;
    }

    /// <summary>Writes both libraries into <paramref name="folder"/>; returns the mutants that compile.</summary>
    public List<Mutant> Compile(IReadOnlyList<Mutant> chosen, string folder)
    {
        Directory.CreateDirectory(folder);
        var alive = chosen.ToDictionary(m => m.Id);
        var kernels = Path.Combine(folder, "Plenum.Kernels.dll");
        Emit("Plenum.Kernels", alive, [], kernels);
        Emit("Plenum", alive, [kernels], Path.Combine(folder, "Plenum.dll"));
        return [.. alive.Values.OrderBy(m => m.Id)];
    }

    private void Emit(string project, Dictionary<int, Mutant> alive, string[] mutated, string output)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
            .Concat([Path.Combine(tests, "System.Numerics.Tensors.dll"), Path.Combine(tests, "MathNet.Numerics.dll"), .. mutated])
            .Select(path => MetadataReference.CreateFromFile(path));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: true);
        var generated = new[] { "GlobalUsings.g.cs", "AssemblyInfo.cs" }
            .Select(name => Path.Combine(root, "src", project, "obj", "Release", "net10.0", $"{project}.{name}"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Parse, path)).ToList();
        if (project == "Plenum.Kernels")
            generated.Add(CSharpSyntaxTree.ParseText(Schemata.Switch, Parse, "switch"));
        var files = _sources.Where(s => s.Key.StartsWith($"src/{project}/", StringComparison.Ordinal)).ToList();
        var trees = files.ToDictionary(
            f => f.Key, f => Schemata.Write(f.Value, alive.Values.Where(m => m.File == f.Key)), StringComparer.Ordinal);
        var compilation = CSharpCompilation.Create(project, [.. trees.Values, .. generated], references, options);
        while (true)
        {
            using var image = new MemoryStream();
            var result = compilation.Emit(image);
            if (result.Success)
            {
                File.WriteAllBytes(output, image.ToArray());
                return;
            }

            var errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error && d.Location.IsInSource).ToList();
            var faulty = errors.SelectMany(e => Schemata.At(e.Location.SourceTree!.GetRoot(), e.Location.SourceSpan))
                .Where(alive.ContainsKey).ToHashSet();
            if (faulty.Count == 0)
                throw new InvalidOperationException($"{project} does not compile: {result.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error)}");
            foreach (var file in faulty.Select(id => alive[id].File).Distinct(StringComparer.Ordinal).ToList())
            {
                var rest = alive.Values.Where(m => m.File == file && !faulty.Contains(m.Id));
                var tree = Schemata.Write(_sources[file], rest);
                compilation = compilation.ReplaceSyntaxTree(trees[file], tree);
                trees[file] = tree;
            }

            foreach (var id in faulty)
                alive.Remove(id);
        }
    }

    private IEnumerable<string> Files(string project) =>
        Directory.EnumerateFiles(Path.Combine(root, "src", project), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
