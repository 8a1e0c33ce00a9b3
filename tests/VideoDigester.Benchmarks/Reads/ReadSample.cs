using VideoDigester.Benchmarks.Search.Speed;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.Reads;

/// <summary>What is read of a library.</summary>
internal sealed class ReadSample
{
    private const int Size = 25;

    /// <summary>Videos with one transcript each.</summary>
    public required IReadOnlyList<VideoId> Videos { get; init; }

    /// <summary>A detailed digest of each.</summary>
    public required IReadOnlyList<DigestId> Digests { get; init; }

    public required ViewedPlace Viewed { get; init; }

    /// <summary>How many segments a transcript has on average.</summary>
    public required double Segments { get; init; }

    /// <summary>How many items a digest has on average.</summary>
    public required double Items { get; init; }

    /// <summary>Imports videos and has some of them digested.</summary>
    public static async Task<ReadSample> FillAsync(SpeedLibrary library, string folder)
    {
        await library.ImportAsync(folder);
        var found = await SampleAsync(library);
        var digests = new List<Digest>();
        foreach (var video in found)
            digests.Add((await library.Digests.DigestAsync(new DigestRequest(video.Id, DigestType.Detailed))).Digest);
        return new ReadSample
        {
            Videos = [.. found.Select(video => video.Id)],
            Digests = [.. digests.Select(digest => digest.Id)],
            Viewed = await PlaceAsync(library.Library),
            Segments = found.Average(video => video.Transcripts[0].SegmentCount),
            Items = digests.Average(digest => digest.Items.Count),
        };
    }

    /// <summary>A video of an imported library.</summary>
    public static async Task<VideoId> AnyAsync(SpeedLibrary library) => (await SampleAsync(library))[Size / 2].Id;

    // Spread over the channel by their keys, so that both engines have the same ones.
    private static async Task<List<Video>> SampleAsync(SpeedLibrary library)
    {
        var all = (await library.Library.ListAsync(new VideoQuery { HasTranscript = true, PageSize = VideoQuery.MaxPageSize })).Items.OrderBy(video => video.Id.Key, StringComparer.Ordinal).ToList();
        var found = new List<Video>();
        for (var at = 0; at < all.Count && found.Count < Size; at += all.Count / Size / 2)
            if (await library.Library.FindAsync(all[at].Id) is { Transcripts.Count: 1 } video)
                found.Add(video);
        return found.Count == Size ? found : throw new InvalidOperationException($"Only {found.Count} videos have one transcript.");
    }

    private static async Task<ViewedPlace> PlaceAsync(IVideoLibrary library)
    {
        var next = (await library.ListAsync(ViewedPlace.Query)).Next ?? throw new InvalidOperationException("There is no second page.");
        if ((await library.ListAsync(ViewedPlace.Query with { After = next })).Items.Count < ViewedPlace.PageSize)
            throw new InvalidOperationException("The second page is not full.");
        var cursor = VideoCursor.Read(next, VideoSort.Views, descending: true);
        return new ViewedPlace(next, long.Parse(cursor.Value!, System.Globalization.CultureInfo.InvariantCulture), cursor.Id);
    }
}
