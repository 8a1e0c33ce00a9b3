using System.Data.Common;

namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>
/// The yardstick: SQL as one would write it by hand on the same tables. It ranks what matches by the engine's own function, of bounded queries what passes the library's bar, takes the ten best of
/// the transcripts and of the other texts, and reads the segments around them and their videos. It looks for no phrase over the border of two passages and cuts no snippets.
/// </summary>
internal abstract class HandWrittenSearch(DbConnection connection) : IAsyncDisposable
{
    private const int Hits = 10;

    /// <summary>Runs a query.</summary>
    /// <returns>How many characters were read.</returns>
    public async Task<int> RunAsync(SpeedQuery query, SpeedMatch match)
    {
        var read = 0;
        await using var spoken = connection.CreateCommand();
        spoken.CommandText = Spoken("s.text, v.title", Conditions(query.Query), match.Bounded is not null);
        Fill(spoken, query.Query, match.Bounded ?? match.All);
        await using (var rows = await spoken.ExecuteReaderAsync())
            while (await rows.ReadAsync())
                read += rows.GetString(0).Length + rows.GetString(1).Length;
        await using var written = connection.CreateCommand();
        written.CommandText = Written("v.title", Conditions(query.Query));
        Fill(written, query.Query, match.All);
        await using (var rows = await written.ExecuteReaderAsync())
            while (await rows.ReadAsync())
                read += rows.GetString(0).Length;
        return read;
    }

    /// <summary>Runs a query, and keeps what a page of hits shows: the same statements with more columns.</summary>
    /// <param name="query">The filters.</param>
    /// <param name="match">The condition.</param>
    /// <param name="isBounded">Whether the condition is the library's bar.</param>
    /// <returns>The ten best of transcripts and other texts, best first.</returns>
    public async Task<IReadOnlyList<HandWrittenHit>> FindAsync(SearchQuery query, SpeedMatch match, bool isBounded)
    {
        var hits = new Dictionary<long, HandWrittenHit>();
        await using var spoken = connection.CreateCommand();
        spoken.CommandText = Spoken(
            $"b.id, {SpokenScore}, v.site || ':' || v.external_id, v.title, v.url, 'transcript', s.text, t.language, t.source, s.start_ms, s.end_ms", Conditions(query), isBounded && match.Bounded is not null);
        Fill(spoken, query, isBounded ? match.Bounded ?? match.All : match.All);
        await using (var rows = await spoken.ExecuteReaderAsync())
            while (await rows.ReadAsync())
                hits[rows.GetInt64(0)] = hits.TryGetValue(rows.GetInt64(0), out var hit) ? hit.With(rows) : HandWrittenHit.Read(rows);
        await using var written = connection.CreateCommand();
        written.CommandText = Written($"p.id, {WrittenScore}, v.site || ':' || v.external_id, v.title, v.url, p.kind, v.title, v.language", Conditions(query));
        Fill(written, query, match.All);
        var others = new List<HandWrittenHit>();
        await using (var rows = await written.ExecuteReaderAsync())
            while (await rows.ReadAsync())
                others.Add(HandWrittenHit.Read(rows));
        return [.. hits.Values.Concat(others).OrderByDescending(hit => hit.Score).Take(Hits)];
    }

    /// <summary>How many passages fulfil a condition.</summary>
    public async Task<long> CountAsync(string match)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = CountMatching;
        Add(command, "@match", match);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>How many segments and passages there are, and how many bytes of text the segments have.</summary>
    public async Task<(long Segments, long Passages, long Text)> CountAsync()
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Count;
        await using var rows = await command.ExecuteReaderAsync();
        await rows.ReadAsync();
        return (rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
    }

    /// <summary>The size of each table and index that the search added.</summary>
    public abstract Task<IReadOnlyList<IndexSize>> SizesAsync();

    public async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The statement that counts the passages that match.</summary>
    protected abstract string CountMatching { get; }

    /// <summary>The statement that counts segments, passages, and bytes.</summary>
    protected abstract string Count { get; }

    /// <summary>The statement for transcripts: a row for each segment.</summary>
    protected abstract string Spoken(string columns, string conditions, bool isBounded);

    /// <summary>The statement for other texts: a row for each.</summary>
    protected abstract string Written(string columns, string conditions);

    /// <summary>The score of a row of <see cref="Spoken"/>; more is better.</summary>
    protected abstract string SpokenScore { get; }

    /// <summary>The score of a row of <see cref="Written"/>; more is better.</summary>
    protected abstract string WrittenScore { get; }

    /// <summary>A date as the engine keeps it.</summary>
    protected abstract object Instant(DateTimeOffset moment);

    /// <summary>How many of the best are read.</summary>
    protected static int Most => Hits;

    private static string Conditions(SearchQuery query) => string.Concat(
        query.Channel is null ? "" : " AND c.external_id = @channel",
        query.Language is null ? "" : " AND lower(t.language) = @language",
        query.PublishedFrom is null ? "" : " AND v.published_at >= @from",
        query.PublishedBefore is null ? "" : " AND v.published_at < @before");

    private void Fill(DbCommand command, SearchQuery query, string match)
    {
        Add(command, "@match", match);
        if (query.Channel is { } channel)
            Add(command, "@channel", channel);
        if (query.Language is { } language)
            Add(command, "@language", language.ToLowerInvariant());
        if (query.PublishedFrom is { } from)
            Add(command, "@from", Instant(from));
        if (query.PublishedBefore is { } before)
            Add(command, "@before", Instant(before));
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
