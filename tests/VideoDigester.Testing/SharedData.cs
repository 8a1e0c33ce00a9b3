using Xunit;

namespace VideoDigester.Testing;

/// <summary>
/// Real yt-dlp output and captions that are not part of this repository: a folder <c>shared/data</c> beside the checkout,
/// or where <c>VIDEODIGESTER_DATA</c> points. Tests that need it skip, saying so, where it is absent.
/// </summary>
public static class SharedData
{
    private static readonly string? Root = Locate();

    /// <summary>The path of a file or folder of the shared data; skips the test where the data is absent.</summary>
    public static string Require(params string[] parts)
    {
        Skip.If(Root is null, "The shared data is not here: no folder shared/data beside the checkout and VIDEODIGESTER_DATA is not set.");
        var path = Path.Combine([Root!, .. parts]);
        Skip.IfNot(Path.Exists(path), $"The shared data has no {string.Join('/', parts)}.");
        return path;
    }

    private static string? Locate()
    {
        if (Environment.GetEnvironmentVariable("VIDEODIGESTER_DATA") is { Length: > 0 } named)
            return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(Path.Combine(candidate, "MANIFEST.tsv")))
                return candidate;
        }

        return null;
    }
}
