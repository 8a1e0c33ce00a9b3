namespace VideoDigester.Testing;

/// <summary>Finds the checkout the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Locate();

    /// <summary>A path inside the checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A path of the checkout as seen from its root, with forward slashes.</summary>
    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Locate()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "VideoDigester.sln")))
                return folder.FullName;
        throw new InvalidOperationException("VideoDigester.sln was not found above " + AppContext.BaseDirectory);
    }
}
