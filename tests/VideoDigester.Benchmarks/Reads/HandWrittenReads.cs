using VideoDigester.Benchmarks.Engines;

namespace VideoDigester.Benchmarks.Reads;

/// <summary>The yardstick: SELECTs by hand over the driver alone, without a transaction around them.</summary>
internal sealed class HandWrittenReads(BareEngine engine) : IReads
{
    private readonly HandWrittenVideo _video = new(engine.Schema);
    private readonly HandWrittenList _list = new(engine.Schema);
    private readonly HandWrittenTranscript _transcript = new(engine.Schema);
    private readonly HandWrittenDigest _digest = new(engine.Schema);

    public string Name => "by hand";

    public Task<Video?> FindVideoAsync(VideoId id) => RunAsync(statements => _video.FindAsync(statements, id));

    public Task<IReadOnlyList<VideoSummary>> ListNewestAsync() => RunAsync(_list.NewestAsync);

    public Task<IReadOnlyList<VideoSummary>> ListViewedAsync(ViewedPlace after) => RunAsync(statements => _list.ViewedAsync(statements, after));

    public Task<Transcript?> FindTranscriptAsync(VideoId id) => RunAsync(statements => _transcript.FindAsync(statements, id));

    public Task<Digest?> FindDigestAsync(DigestId id) => RunAsync(statements => _digest.FindAsync(statements, id, engine.IsSqlite));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<T> RunAsync<T>(Func<BareStatements, Task<T>> read)
    {
        await using var statements = await BareStatements.OpenAsync(engine);
        return await read(statements);
    }
}
