using System.Reflection;
using Plenum.Axes;

namespace Plenum.Tests.Rules;

/// <summary>The rules of the house, held by reflection.</summary>
public sealed class HouseRules
{
    private static readonly Assembly Model = typeof(Region).Assembly;

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
    }
}
