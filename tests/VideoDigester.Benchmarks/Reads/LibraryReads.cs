using VideoDigester.Benchmarks.Engines;

namespace VideoDigester.Benchmarks.Reads;

/// <summary>The library, without its cache.</summary>
internal sealed class LibraryReads(VideoDigesterClient client) : IReads
{
    public string Name => "library";

    public static async Task<LibraryReads> OpenAsync(BareEngine engine) => new(await VideoDigesterClient.CreateAsync(engine.Use));

    public Task<Video?> FindVideoAsync(VideoId id) => client.Library.FindAsync(id);

    public async Task<IReadOnlyList<VideoSummary>> ListNewestAsync() => (await client.Library.ListAsync()).Items;

    public async Task<IReadOnlyList<VideoSummary>> ListViewedAsync(ViewedPlace after) => (await client.Library.ListAsync(ViewedPlace.Query with { After = after.Cursor })).Items;

    public Task<Transcript?> FindTranscriptAsync(VideoId id) => client.Library.FindTranscriptAsync(id);

    public Task<Digest?> FindDigestAsync(DigestId id) => client.Digests.FindAsync(id);

    public ValueTask DisposeAsync() => client.DisposeAsync();
}
