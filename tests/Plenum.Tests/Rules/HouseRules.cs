using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Plenum.Axes;
using Plenum.Tests.Running;

namespace Plenum.Tests.Rules;

/// <summary>The rules of the house, held by reflection and by reading the sources.</summary>
public sealed partial class HouseRules
{
    private static readonly Assembly Model = typeof(Region).Assembly;

    // What each project may use; docs/architecture.md draws it. Nothing points up, nothing points sideways but the pages to their data and figures.
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Plenum.Kernels"] = [],
        ["Plenum"] = ["Plenum.Kernels"],
        ["Plenum.Data"] = ["Plenum"],
        ["Plenum.Figures"] = ["Plenum"],
        ["Plenum.Query"] = ["Plenum"],
        ["Plenum.Cluster"] = ["Plenum.Data"],
        ["Plenum.Web"] = ["Plenum.Data", "Plenum.Figures"],
        ["Plenum.Cli"] = ["Plenum.Data", "Plenum.Figures", "Plenum.Query", "Plenum.Cluster", "Plenum.Web"],
    };

    [Fact]
    public void ModelDependsOnKernelsOnly()
    {
        var upward = Model.GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => name.StartsWith("Plenum", StringComparison.Ordinal) && name != "Plenum.Kernels");
        Assert.Empty(upward);
    }

    [Fact]
    public void ModelTouchesNoFileClockOrTerminal()
    {
        string[] forbidden = ["System.Console", "System.IO.FileSystem", "System.Net.Http", "System.Diagnostics.Process"];
        Assert.Empty(Model.GetReferencedAssemblies().Select(a => a.Name!).Intersect(forbidden, StringComparer.Ordinal));
        // A solve says how long it took; nothing else depends on the hour, the machine or chance.
        Assert.Equal(
            ["src/Plenum/Trade/EquilibriumSolver.cs"],
            Sources("Plenum").Where(f => Surroundings().IsMatch(Code(f))).Select(Name));
    }

    [Fact]
    public void KernelsAreArithmetic() =>
        Assert.Empty(Sources("Plenum.Kernels").Where(f => Surroundings().IsMatch(Code(f)) || Code(f).Contains("Math.Pow", StringComparison.Ordinal)).Select(Name));

    [Fact]
    public void ProjectsUseWhatTheyMay()
    {
        var projects = Directory.GetDirectories(Repository.At("src")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);
        Assert.Equal(MayUse.Keys.Order(StringComparer.Ordinal), projects);
        foreach (var (project, may) in MayUse)
        {
            var uses = XDocument.Load(Repository.At($"src/{project}/{project}.csproj")).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
            Assert.Empty(uses.Except(may, StringComparer.Ordinal));
        }
    }

    [Fact]
    public void OneTypeAFileAndNoFileTooLong()
    {
        foreach (var file in MayUse.Keys.SelectMany(Sources))
        {
            var types = TopLevelType().Matches(Code(file)).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
            Assert.True(types.Count <= 1, $"{Name(file)} holds {string.Join(", ", types)}");
            var stem = Path.GetFileName(file).Split('.')[0];
            Assert.True(types.Count == 0 || types[0] == stem, $"{Name(file)} holds {types.FirstOrDefault()}");
            Assert.True(new FileInfo(file).Length <= 16 * 1024, $"{Name(file)} is longer than 16 KB");
        }
    }

    private static IEnumerable<string> Sources(string project) =>
        Directory.EnumerateFiles(Repository.At($"src/{project}"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !Name(f).Split('/').Intersect(["obj", "bin"]).Any()).Order(StringComparer.Ordinal);

    private static string Name(string file) => Path.GetRelativePath(Repository.At("."), file).Replace('\\', '/');

    // Without comments, which may speak of anything.
    private static string Code(string file) => string.Join('\n', File.ReadLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Utc)?Now|Stopwatch\.|TimeProvider|Environment\.|Console\.|File\.|Directory\.|new Random\b|Random\.Shared|Guid\.NewGuid)")]
    private static partial Regex Surroundings();

    [GeneratedRegex(@"^public [\w ]*?\b(class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
