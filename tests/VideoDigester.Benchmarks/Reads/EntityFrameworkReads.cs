using Microsoft.EntityFrameworkCore.Infrastructure;
using VideoDigester.Benchmarks.Engines;
using VideoDigester.Benchmarks.EntityFramework;
using VideoDigester.Benchmarks.EntityFramework.Entities;
using VideoDigester.Benchmarks.EntityFramework.Queries;

namespace VideoDigester.Benchmarks.Reads;

/// <summary>EF Core as its documentation advises where speed counts: pooled contexts, compiled queries, projections that track nothing, split where there are several lists.</summary>
internal sealed class EntityFrameworkReads(BareEngine engine) : IReads
{
    private readonly PooledDbContextFactory<LibraryContext> _contexts = new(LibraryContextOptions.Of(engine.IsSqlite, engine.ConnectionString));

    // A compiled query belongs to the model of one engine. Made when they are asked: a process that starts makes none that it does not need.
    private Func<LibraryContext, string, string, IAsyncEnumerable<Video>>? _video;
    private Func<LibraryContext, int, IAsyncEnumerable<VideoSummary>>? _newest;
    private Func<LibraryContext, long, long, long, int, IAsyncEnumerable<VideoSummary>>? _viewed;
    private Func<LibraryContext, string, string, Task<TranscriptEntity?>>? _transcript;
    private Func<LibraryContext, long, IAsyncEnumerable<TranscriptSegment>>? _words;
    private Func<LibraryContext, Guid, IAsyncEnumerable<Digest>>? _digest;

    public string Name => "EF Core";

    public Task<Video?> FindVideoAsync(VideoId id) => FirstAsync(context => (_video ??= VideoById.Compile())(context, id.Site, id.Key));

    public Task<IReadOnlyList<VideoSummary>> ListNewestAsync() => ListAsync(context => (_newest ??= VideoLists.CompileNewest())(context, ViewedPlace.PageSize));

    public Task<IReadOnlyList<VideoSummary>> ListViewedAsync(ViewedPlace after) =>
        ListAsync(context => (_viewed ??= VideoLists.CompileViewed())(context, ViewedPlace.LeastMilliseconds, after.Views, after.Id, ViewedPlace.PageSize));

    public async Task<Transcript?> FindTranscriptAsync(VideoId id)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        if (await (_transcript ??= TranscriptByVideo.CompileRow())(context, id.Site, id.Key) is not { } row)
            return null;
        var segments = new List<TranscriptSegment>(row.SegmentCount);
        await foreach (var segment in (_words ??= TranscriptByVideo.CompileWords())(context, row.Id))
            segments.Add(segment);
        return new Transcript(TranscriptByVideo.Read(row, id), segments);
    }

    public Task<Digest?> FindDigestAsync(DigestId id) => FirstAsync(context => (_digest ??= DigestById.Compile())(context, id.Value));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<T?> FirstAsync<T>(Func<LibraryContext, IAsyncEnumerable<T>> query)
        where T : class
    {
        await using var context = await _contexts.CreateDbContextAsync();
        await foreach (var row in query(context))
            return row;
        return null;
    }

    private async Task<IReadOnlyList<VideoSummary>> ListAsync(Func<LibraryContext, IAsyncEnumerable<VideoSummary>> query)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        var videos = new List<VideoSummary>(ViewedPlace.PageSize);
        await foreach (var video in query(context))
            videos.Add(video);
        return videos;
    }
}
