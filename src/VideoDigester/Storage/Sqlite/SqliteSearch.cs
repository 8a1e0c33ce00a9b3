using System.Globalization;
using System.Text;
using LinqToDB;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Search;

namespace VideoDigester.Storage.Sqlite;

/// <summary>FTS5, fed with analysed terms: one row a passage, its terms with spaces between them, in the order first mark, words, last mark, others.</summary>
internal sealed class SqliteSearch : SearchDialect
{
    public static SqliteSearch Instance { get; } = new();

    public override string SchemaPrefix => "";

    protected override string And => " AND ";

    protected override string Or => " OR ";

    protected override string AndNot => " NOT ";

    protected override string AnyEnding => "*";

    public override string TableOf(string parameter, params IReadOnlyList<string> columns) => string.Create(
        CultureInfo.InvariantCulture, $"(SELECT {string.Join(", ", columns.Select((column, at) => $"value ->> {at} AS {column}"))} FROM json_each(@{parameter}))");

    public override string JoinEach(string table, string alias, string condition) => $"CROSS JOIN {table} {alias} ON {condition}";

    public override Task WriteAsync(LibraryConnection connection, long transcriptId, IReadOnlyList<IndexedPassage> passages, CancellationToken cancellationToken)
    {
        var last = SqliteWriter.LastOf(connection, "transcript_passages");
        var rows = new TranscriptPassageRow[passages.Count];
        var terms = new TranscriptTermsRow[passages.Count];
        for (var at = 0; at < rows.Length; at++)
        {
            var passage = passages[at];
            var id = last + 1 + at;
            rows[at] = PassageMapping.Row(passage, transcriptId, id);
            terms[at] = new TranscriptTermsRow { Id = id, Terms = Text(passage.Terms) };
        }

        SqliteWriter.Insert(connection, rows, cancellationToken);
        SqliteWriter.Insert(connection, terms, cancellationToken);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(LibraryConnection connection, long videoId, long? digestId, IReadOnlyList<IndexedText> passages, CancellationToken cancellationToken)
    {
        var last = SqliteWriter.LastOf(connection, "text_passages");
        SqliteWriter.Insert(connection, [.. passages.Select((passage, at) => PassageMapping.Row(passage, videoId, digestId, last + 1 + at))], cancellationToken);
        SqliteWriter.Insert(connection, [.. passages.Select((passage, at) => new TextTermsRow { Id = last + 1 + at, Terms = Text(passage.Terms) })], cancellationToken);
        return Task.CompletedTask;
    }

    public override IQueryable<TranscriptPassageRow> TranscriptPassages(LibraryConnection connection, string match) =>
        from terms in connection.GetTable<TranscriptTermsRow>()
        where Matches(terms.Table, match)
        from passage in connection.TranscriptPassages.InnerJoin(passage => passage.Id == terms.Id)
        select passage;

    public override IQueryable<TextPassageRow> TextPassages(LibraryConnection connection, string match) =>
        from terms in connection.GetTable<TextTermsRow>()
        where Matches(terms.Table, match)
        from passage in connection.TextPassages.InnerJoin(passage => passage.Id == terms.Id)
        select passage;

    // Thousands are read to be ranked: on SQLite's own interface in half the time. The full-text table comes first, whatever the planner thinks.
    public override Task<List<PassageCandidate>> FindTranscriptPassagesAsync(
        LibraryConnection connection, string match, SearchFilter filter, int most, CancellationToken cancellationToken)
    {
        if (filter.ConcernsVideos || filter.ConcernsTranscripts)
            return base.FindTranscriptPassagesAsync(connection, match, filter, most, cancellationToken);
        const string Sql =
            """
            SELECT p.id, p.transcript_id, p.length, p.signature FROM transcript_passage_terms t
            CROSS JOIN transcript_passages p ON p.id = t.rowid WHERE t.transcript_passage_terms MATCH ? LIMIT ?
            """;
        return Task.FromResult(SqliteWriter.Of(connection).Prepare(Sql).Bind(1, match).Bind(2, most).Read(
            row => new PassageCandidate(SearchHitKind.Passage, row.Number(0), row.Number(1), (int)row.Number(2), row.Bytes(3)), cancellationToken));
    }

    public override Task<List<PassageCandidate>> FindTextPassagesAsync(
        LibraryConnection connection, string match, SearchFilter filter, int most, CancellationToken cancellationToken)
    {
        if (filter.ConcernsTexts)
            return base.FindTextPassagesAsync(connection, match, filter, most, cancellationToken);
        const string Sql =
            """
            SELECT p.id, p.video_id, p.length, p.signature, p.kind FROM text_passage_terms t
            CROSS JOIN text_passages p ON p.id = t.rowid WHERE t.text_passage_terms MATCH ? LIMIT ?
            """;
        return Task.FromResult(SqliteWriter.Of(connection).Prepare(Sql).Bind(1, match).Bind(2, most).Read(
            row => new PassageCandidate(StoredName<SearchHitKind>.Parse(row.Text(4)), row.Number(0), row.Number(1), (int)row.Number(2), row.Bytes(3)), cancellationToken));
    }

    // Without a look at the passages, of which there is one for each row of terms.
    public override Task<IReadOnlySet<long>> FindHoldersAsync(LibraryConnection connection, string match, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<long>>(SqliteWriter.Of(connection)
            .Prepare("SELECT rowid FROM transcript_passage_terms WHERE transcript_passage_terms MATCH ? LIMIT ?").Bind(1, match).Bind(2, most).Read(row => row.Number(0), cancellationToken).ToHashSet());

    public override Task<int> CountHoldersAsync(LibraryConnection connection, string match, int most, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult((int)SqliteWriter.Of(connection)
            .Prepare("SELECT count(*) FROM (SELECT rowid FROM transcript_passage_terms WHERE transcript_passage_terms MATCH ? LIMIT ?)").Bind(1, match).Bind(2, most).ReadNumber());
    }

    public override Task<IReadOnlyList<IReadOnlyList<PassagePlace>>> FindEdgesAsync(
        LibraryConnection connection, IReadOnlyList<string> matches, int most, CancellationToken cancellationToken)
    {
        const string Sql =
            """
            SELECT p.id, p.transcript_id FROM transcript_passage_terms t
            CROSS JOIN transcript_passages p ON p.id = t.rowid WHERE t.transcript_passage_terms MATCH ? LIMIT ?
            """;
        var statement = SqliteWriter.Of(connection).Prepare(Sql);
        return Task.FromResult<IReadOnlyList<IReadOnlyList<PassagePlace>>>(
            [.. matches.Select(match => statement.Bind(1, match).Bind(2, most).Read(row => new PassagePlace(row.Number(0), row.Number(1)), cancellationToken))]);
    }

    protected override StringBuilder WriteTerm(StringBuilder text, string term) =>
        text.Append('"').Append(term.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');

    protected override StringBuilder WritePhrase(StringBuilder text, IReadOnlyList<string> terms, string ending) => WriteJoined(text, terms, " + ", WriteTerm).Append(ending);

    // The mark stands beside its word; of one word it says all.
    protected override IReadOnlyList<string> MarkedTerms(SearchExpression.Edge edge)
    {
        IReadOnlyList<string> beside = edge.Terms.Count == 1 ? [] : edge.Terms;
        return edge.IsEnd ? [.. beside, TermMarks.Last(edge.Terms[^1])] : [TermMarks.First(edge.Terms[0]), .. beside];
    }

    // FTS5 reads with a stack of 100: what stands before a bracket stays on it while the bracket is read.
    protected override IReadOnlyList<SearchExpression> InOrder(IReadOnlyList<SearchExpression> parts) => [.. parts.OrderByDescending(DepthOf)];

    // Both by the hidden column that FTS5 names like its table.
    [Sql.Expression("{0} MATCH {1}", IsPredicate = true, ServerSideOnly = true)]
    private static bool Matches(string table, string query) => throw new NotSupportedException("Runs in the database.");

    private static string Text(PassageTerms terms)
    {
        var text = new StringBuilder(512);
        if (terms.Words.Count > 0)
        {
            text.Append(TermMarks.First(terms.Words[0]));
            foreach (var word in terms.Words)
                text.Append(' ').Append(word);
            text.Append(' ').Append(TermMarks.Last(terms.Words[^1]));
        }

        foreach (var often in terms.Often)
            text.Append(' ').Append(often);

        // A mark stands between others, so that they make no phrase.
        foreach (var other in terms.Others)
            text.Append(' ').Append(other).Append(' ').Append(TermMarks.Apart);
        return text.ToString();
    }

    private static int DepthOf(SearchExpression expression) => expression switch
    {
        SearchExpression.All all => all.Parts.Max(DepthOf) + 1,
        SearchExpression.Any any => any.Parts.Max(DepthOf) + 1,
        SearchExpression.Without without => Math.Max(DepthOf(without.Wanted), DepthOf(without.Unwanted)) + 1,
        _ => 0,
    };
}
