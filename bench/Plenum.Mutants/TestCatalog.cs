using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Plenum.Mutants;

/// <summary>The tests that can run inside this process, against the mutated libraries.</summary>
internal static class TestCatalog
{
    // These start programs of their own, which would not be mutated, or hold documents and pictures.
    private static readonly string[] Elsewhere =
        ["Cli", "Cluster", "Examples", "Figures", "Readme", "Rules", "Running", "Data.Results", "Data.Sweeps", "Data.Coalitions", "Data.Evidence"];

    /// <summary>Loads the test program with libraries of <paramref name="mutated"/> in place of its own.</summary>
    public static List<TestCase> Load(string tests, string mutated)
    {
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            new[] { mutated, tests }.Select(folder => Path.Combine(folder, name.Name + ".dll")).FirstOrDefault(File.Exists) is { } path
                ? context.LoadFromAssemblyPath(path) : null;
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.Combine(tests, "Plenum.Tests.dll"));
        return [.. assembly.GetTypes().Where(IsHere).OrderBy(t => t.FullName, StringComparer.Ordinal).SelectMany(Methods).SelectMany(Cases)];
    }

    private static bool IsHere(Type type) =>
        type is { IsPublic: true, Namespace: { } name } && (type.IsSealed || !type.IsAbstract)
        && !Elsewhere.Any(room => $"{name}.".StartsWith($"Plenum.Tests.{room}.", StringComparison.Ordinal))
        && !type.GetInterfaces().Any(i => i.Name.StartsWith("IClassFixture", StringComparison.Ordinal));

    private static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods().Where(m => m.IsDefined(typeof(FactAttribute), true)).OrderBy(m => m.Name, StringComparer.Ordinal);

    private static IEnumerable<TestCase> Cases(MethodInfo method)
    {
        var id = $"{method.ReflectedType!.FullName!["Plenum.Tests.".Length..]}.{method.Name}";
        if (method.GetCustomAttribute<FactAttribute>(true) is { Skip: not null })
            return [];
        if (method.GetParameters().Length == 0)
            return [new TestCase(id, method, [])];
        var tracker = new DisposalTracker();
        return method.GetCustomAttributes<DataAttribute>(true).SelectMany(data => Rows(data, method, tracker))
            .Select((row, k) => new TestCase($"{id}[{k}]", method, Fit(row, method.GetParameters())));
    }

    // Outside a test platform the attribute finds no rows in a member, so the member is asked itself.
    private static IEnumerable<object?[]> Rows(DataAttribute data, MethodInfo method, DisposalTracker tracker)
    {
        if (data is not MemberDataAttribute member)
            return data.GetData(method, tracker).AsTask().GetAwaiter().GetResult().Select(row => row.GetData());
        const BindingFlags any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy;
        var type = member.MemberType ?? method.ReflectedType!;
        var value = type.GetProperty(member.MemberName, any)?.GetValue(null) ?? type.GetField(member.MemberName, any)?.GetValue(null)
            ?? type.GetMethod(member.MemberName, any)!.Invoke(null, member.Arguments);
        return ((IEnumerable)value!).Cast<object>().Select(row => row is ITheoryDataRow of ? of.GetData() : (object?[])row);
    }

    // A number written as an int where the test takes a ulong.
    private static object?[] Fit(object?[] values, ParameterInfo[] parameters) =>
    [
        .. values.Zip(parameters, (value, p) => value is IConvertible && p.ParameterType.IsPrimitive
            ? Convert.ChangeType(value, p.ParameterType, CultureInfo.InvariantCulture) : value),
    ];
}
