namespace Plenum.Tests.Running;

/// <summary>Where the sources lie that the tests compare with.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>Plenum.slnx</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder of the repository.</summary>
    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    /// <summary>A text file of the repository with line feeds alone.</summary>
    public static string Text(params string[] path) => File.ReadAllText(At(path)).ReplaceLineEndings("\n");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Plenum.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
