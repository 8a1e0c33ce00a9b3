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
        spoken.CommandText = Spoken(Conditions(query.Query), match.Bounded is not null);
        Fill(spoken, query.Query, match.Bounded ?? match.All);
        await using (var rows = await spoken.ExecuteReaderAsync())
            while (await rows.ReadAsync())
                read += rows.GetString(0).Length + rows.GetString(1).Length;
        await using var written = connection.CreateCommand();
        written.CommandText = Written(Conditions(query.Query));
        Fill(written, query.Query, match.All);
        await using (var rows = await written.ExecuteReaderAsync())
            while (await rows.ReadAsync())
                read += rows.GetString(0).Length;
        return read;
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

    /// <summary>The statement for transcripts: a row for each segment, its text and the video's title.</summary>
    protected abstract string Spoken(string conditions, bool isBounded);

    /// <summary>The statement for other texts: a row for each, the video's title.</summary>
    protected abstract string Written(string conditions);

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
