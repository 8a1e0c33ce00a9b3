using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;

namespace VideoDigester.Storage.Search;

/// <summary>What the search asks of the database, within one snapshot of it. Not safe for concurrent use.</summary>
internal sealed class SearchReader(LibraryConnection connection, SearchDialect dialect, CancellationToken cancellationToken)
{
    /// <summary>What a search has to know of the library before it begins, by one statement.</summary>
    public async Task<LibraryState> StateAsync()
    {
        // From one language to the next in the index: there are few, and many rows of each. No column is ever null: the data layer would take the type of a column from its first row.
        var prefix = dialect.SchemaPrefix;
        var rows = await connection.QueryToListAsync<StateRow>(
            $"""
            WITH RECURSIVE {WalkOf("transcripts")}, {WalkOf("videos")}, {WalkOf("digests")}
            SELECT {StateRow.Language} AS "Kind", language AS "Text", 0 AS "First", 0 AS "Last" FROM walk_transcripts WHERE language IS NOT NULL
            UNION ALL SELECT {StateRow.Language}, language, 0, 0 FROM walk_videos WHERE language IS NOT NULL
            UNION ALL SELECT {StateRow.Language}, language, 0, 0 FROM walk_digests WHERE language IS NOT NULL
            UNION ALL SELECT {StateRow.NoLanguage}, '', 0, 0 WHERE EXISTS (SELECT 1 FROM {prefix}videos WHERE language IS NULL)
            UNION ALL SELECT {StateRow.Passages}, '', id, (SELECT max(id) FROM {prefix}transcript_passages) FROM {prefix}transcript_passages WHERE id = (SELECT min(id) FROM {prefix}transcript_passages)
            UNION ALL SELECT {StateRow.Lacks}, '', 0, 0
                WHERE EXISTS (SELECT 1 FROM {prefix}transcripts WHERE indexed_at IS NULL AND superseded_at IS NULL)
                    OR EXISTS (SELECT 1 FROM {prefix}videos WHERE indexed_at IS NULL)
                    OR EXISTS (SELECT 1 FROM {prefix}digests WHERE indexed_at IS NULL AND superseded_at IS NULL)
            """,
            cancellationToken).ConfigureAwait(false);
        var languages = rows
            .Where(row => row.Kind is StateRow.Language or StateRow.NoLanguage).Select(row => row.Kind == StateRow.NoLanguage ? null : row.Text)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var passages = rows.Find(row => row.Kind == StateRow.Passages);
        return new LibraryState(languages.Count == 0 ? [null] : languages, passages is null ? null : (passages.First, passages.Last), rows.Exists(row => row.Kind == StateRow.Lacks));
    }

    /// <summary>The keys of passages of transcripts that hold an expression, phrases over borders not counted: the first that come.</summary>
    public Task<IReadOnlySet<long>> FindHoldersAsync(SearchExpression expression, int most) =>
        dialect.FindHoldersAsync(connection, dialect.Render(expression), most, cancellationToken);

    /// <summary>How many passages of transcripts hold an expression, phrases over borders not counted.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="most">Where the count ends.</param>
    public Task<int> CountHoldersAsync(SearchExpression expression, int most) =>
        dialect.CountHoldersAsync(connection, dialect.Render(expression), most, cancellationToken);

    /// <summary>The passages of transcripts that hold an expression, phrases over borders not counted: the first that come, in no order.</summary>
    public Task<List<PassageCandidate>> FindTranscriptPassagesAsync(SearchExpression expression, SearchFilter filter, int most) =>
        dialect.FindTranscriptPassagesAsync(connection, dialect.Render(expression), filter, most, cancellationToken);

    /// <summary>The passages of other texts that hold an expression: the first that come, in no order.</summary>
    public Task<List<PassageCandidate>> FindTextPassagesAsync(SearchExpression expression, SearchFilter filter, int most) =>
        dialect.FindTextPassagesAsync(connection, dialect.Render(expression), filter, most, cancellationToken);

    /// <summary>The passages that begin, or end, with words, for each edge: the first that come.</summary>
    public Task<IReadOnlyList<IReadOnlyList<PassagePlace>>> FindEdgesAsync(IReadOnlyList<SearchExpression.Edge> edges, int most) =>
        dialect.FindEdgesAsync(connection, [.. edges.Select(dialect.Render)], most, cancellationToken);

    /// <summary>The passage that comes directly before each of some in its transcript.</summary>
    /// <returns>Its key by theirs; the first of a transcript has none.</returns>
    public async Task<IReadOnlyDictionary<long, long>> BeforeAsync(IReadOnlyCollection<PassagePlace> places)
    {
        const int AtOnce = 500;
        var before = new Dictionary<long, long>();
        foreach (var some in places.Chunk(AtOnce))
        {
            var rows = await connection.QueryToListAsync<NeighbourRow>(
                $"""
                SELECT b.id AS "Id", coalesce((SELECT max(p.id) FROM {dialect.SchemaPrefix}transcript_passages p WHERE p.transcript_id = b.transcript_id AND p.id < b.id), 0) AS "Before"
                FROM {dialect.TableOf("places", "id", "transcript_id")} b
                """,
                cancellationToken,
                NumberTable.Parameter("places", some.Select(place => new[] { place.PassageId, place.TranscriptId }))).ConfigureAwait(false);
            foreach (var row in rows)
                if (row.Before > 0)
                    before[row.Id] = row.Before;
        }

        return before;
    }

    /// <summary>Those of some passages that fulfil a filter.</summary>
    public Task<List<long>> FulfillingAsync(IReadOnlyCollection<long> ids, SearchFilter filter) =>
        connection.TranscriptPassages.Where(row => ids.Contains(row.Id)).Fulfilling(connection, dialect, filter).Select(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>The keys of the transcripts that fulfil a filter.</summary>
    public async Task<HashSet<long>> TranscriptsAsync(SearchFilter filter) =>
        [.. await connection.TranscriptPassages.Fulfilling(connection, dialect, filter).Select(row => row.TranscriptId).Distinct().ToListAsync(cancellationToken).ConfigureAwait(false)];

    /// <summary>Those of some passages that hold an expression, phrases over borders not counted.</summary>
    public async Task<List<PassageCandidate>> FindAmongAsync(IReadOnlyCollection<long> ids, SearchExpression expression, SearchFilter filter)
    {
        var rows = connection.TranscriptPassages(dialect, dialect.Render(expression), filter)
            .Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.TranscriptId, row.Length, row.Signature });
        return [.. (await rows.ToListAsync(cancellationToken).ConfigureAwait(false))
            .Select(row => new PassageCandidate(SearchHitKind.Passage, row.Id, row.TranscriptId, row.Length, row.Signature))];
    }

    /// <summary>All channels.</summary>
    public async Task<IReadOnlyList<NamedChannel>> ChannelsAsync() =>
        await connection.Channels.Select(row => new NamedChannel(row.Id, row.ExternalId, row.Handle, row.Name)).ToListAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The signatures of the passages of transcripts with some keys, of those that are there, in the order of the keys.</summary>
    public Task<List<SampledPassage>> SignaturesAsync(IReadOnlyCollection<long> ids) =>
        connection.QueryToListAsync<SampledPassage>(
            $"SELECT id AS \"Id\", signature AS \"Signature\" FROM {dialect.SchemaPrefix}transcript_passages WHERE id IN (SELECT id FROM {dialect.TableOf("ids", "id")} b) ORDER BY id",
            cancellationToken,
            NumberTable.Parameter("ids", ids.Select(id => new[] { id })));

    private string WalkOf(string table)
    {
        var name = dialect.SchemaPrefix + table;
        return $"walk_{table} (language) AS (SELECT min(language) FROM {name} UNION ALL "
            + $"SELECT (SELECT min(language) FROM {name} WHERE language > walk_{table}.language) FROM walk_{table} WHERE walk_{table}.language IS NOT NULL)";
    }

    private sealed record StateRow
    {
        public const int Language = 0;
        public const int NoLanguage = 1;
        public const int Passages = 2;
        public const int Lacks = 3;

        public int Kind { get; init; }

        public string Text { get; init; } = "";

        public long First { get; init; }

        public long Last { get; init; }
    }

    private sealed record NeighbourRow
    {
        public long Id { get; init; }

        public long Before { get; init; }
    }
}
