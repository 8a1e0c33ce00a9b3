using VideoDigester.Digests;

namespace VideoDigester.Benchmarks.Quality.Highlights;

/// <summary>A video whose "most replayed" curve is known.</summary>
/// <param name="Name">The name of its file without the extension, which decides its half.</param>
/// <param name="Source">What a writer gets, with the curve.</param>
internal sealed record WatchedVideo(string Name, DigestSource Source)
{
    /// <summary>Reads a folder of videos, in the order of their names.</summary>
    public static IEnumerable<WatchedVideo> Read(string folder) =>
        CourseVideo.ReadAll(folder).Select(video => new WatchedVideo(Path.GetFileNameWithoutExtension(video.File), TalkSource.Of(video.About, video.Segments)));
}
