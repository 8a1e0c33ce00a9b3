using VideoDigester;

namespace WebLibrary.Api.Routes;

/// <summary>What of the library's records does not leave the host.</summary>
internal static class Shown
{
    /// <summary>Without the file that the video was imported from.</summary>
    public static Video WithoutPaths(this Video video) => video with { SourcePath = null };
}
