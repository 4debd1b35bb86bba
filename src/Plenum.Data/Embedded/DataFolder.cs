namespace Plenum.Data.Embedded;

/// <summary>
/// The optional folder of source tables that the project may read but does not ship: <c>$PLENUM_DATA</c>, or
/// <c>../shared/data</c> beside the checkout.
/// </summary>
public static class DataFolder
{
    /// <summary>The folder, or null where there is none; callers say what they would have used it for.</summary>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("PLENUM_DATA");
        if (!string.IsNullOrEmpty(named))
            return Directory.Exists(named) ? Path.GetFullPath(named) : null;
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, "shared", "data");
                if (Directory.Exists(candidate))
                    return candidate;
            }
        }

        return null;
    }
}
