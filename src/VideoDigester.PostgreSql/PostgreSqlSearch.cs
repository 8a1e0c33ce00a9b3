using System.Globalization;
using System.Text;
using LinqToDB;
using LinqToDB.Data;
using VideoDigester.Storage;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Search;

namespace VideoDigester.PostgreSql;

/// <summary>tsvector and GIN, fed with analysed terms: the words at positions from 1, the marks of the first and the last at theirs, the others behind them, apart.</summary>
internal sealed class PostgreSqlSearch(string quotedSchema) : SearchDialect
{
    // What a tsvector can hold: positions up to 16383, 255 of one lexeme. A passage has fewer words than the one, but may say a word more often than the other.
    private const int LastPosition = 16_383;
    private const int MostPositions = 255;

    public override string SchemaPrefix => quotedSchema + ".";

    protected override string And => " & ";

    protected override string Or => " | ";

    protected override string AndNot => " & !";

    protected override string AnyEnding => ":*";

    public override string TableOf(string parameter, params IReadOnlyList<string> columns) => string.Create(
        CultureInfo.InvariantCulture, $"(SELECT {string.Join(", ", columns.Select((column, at) => $"(row ->> {at})::bigint AS {column}"))} FROM json_array_elements(@{parameter}::json) AS row)");

    // Before a table is analysed the planner would read all of it; a query with an OFFSET it does not take apart.
    public override string JoinEach(string table, string alias, string condition) =>
        $"CROSS JOIN LATERAL (SELECT * FROM {quotedSchema}.{table} {alias} WHERE {condition} OFFSET 0) {alias}";

    public override async Task WriteAsync(LibraryConnection connection, long transcriptId, IReadOnlyList<IndexedPassage> passages, CancellationToken cancellationToken)
    {
        if (passages.Count == 0)
            return;
        await connection.ExecuteAsync(
            $"""
            INSERT INTO {quotedSchema}.transcript_passages (transcript_id, first_segment, last_segment, from_offset, length, signature, terms)
            SELECT @transcript, p.first_segment, p.last_segment, p.from_offset, p.length, p.signature, p.terms::tsvector
            FROM unnest(@first, @last, @from, @length, @signature, @terms) WITH ORDINALITY AS p (first_segment, last_segment, from_offset, length, signature, terms, ordinal)
            ORDER BY p.ordinal
            """,
            cancellationToken,
            new DataParameter("transcript", transcriptId, DataType.Int64),
            new DataParameter("first", passages.Select(passage => passage.FirstSegment).ToArray()),
            new DataParameter("last", passages.Select(passage => passage.LastSegment).ToArray()),
            new DataParameter("from", passages.Select(passage => passage.FromOffset).ToArray()),
            new DataParameter("length", passages.Select(passage => passage.Length).ToArray()),
            new DataParameter("signature", passages.Select(passage => passage.Signature).ToArray()),
            new DataParameter("terms", passages.Select(passage => Text(passage.Terms)).ToArray())).ConfigureAwait(false);
    }

    public override async Task WriteAsync(LibraryConnection connection, long videoId, long? digestId, IReadOnlyList<IndexedText> passages, CancellationToken cancellationToken)
    {
        if (passages.Count == 0)
            return;
        await connection.ExecuteAsync(
            $"""
            INSERT INTO {quotedSchema}.text_passages (video_id, digest_id, kind, position, from_offset, length, signature, terms)
            SELECT @video, @digest, p.kind, p.position, p.from_offset, p.length, p.signature, p.terms::tsvector
            FROM unnest(@kind, @position, @from, @length, @signature, @terms) WITH ORDINALITY AS p (kind, position, from_offset, length, signature, terms, ordinal)
            ORDER BY p.ordinal
            """,
            cancellationToken,
            new DataParameter("video", videoId, DataType.Int64),
            new DataParameter("digest", digestId, DataType.Int64),
            new DataParameter("kind", passages.Select(passage => StoredName<SearchHitKind>.Of(passage.Kind)).ToArray()),
            new DataParameter("position", passages.Select(passage => passage.Position).ToArray()),
            new DataParameter("from", passages.Select(passage => passage.FromOffset).ToArray()),
            new DataParameter("length", passages.Select(passage => passage.Length).ToArray()),
            new DataParameter("signature", passages.Select(passage => passage.Signature).ToArray()),
            new DataParameter("terms", passages.Select(passage => Text(passage.Terms)).ToArray())).ConfigureAwait(false);
    }

    public override IQueryable<TranscriptPassageRow> TranscriptPassages(LibraryConnection connection, string match) =>
        connection.TranscriptPassages.Where(passage => Matches(Sql.Property<string>(passage, "terms"), match));

    public override IQueryable<TextPassageRow> TextPassages(LibraryConnection connection, string match) =>
        connection.TextPassages.Where(passage => Matches(Sql.Property<string>(passage, "terms"), match));

    // All by one statement: each would be a round trip.
    public override async Task<IReadOnlyList<IReadOnlyList<PassagePlace>>> FindEdgesAsync(
        LibraryConnection connection, IReadOnlyList<string> matches, int most, CancellationToken cancellationToken)
    {
        var found = matches.Select(_ => new List<PassagePlace>()).ToArray();
        var sql = string.Join("\nUNION ALL ", matches.Select((_, at) => string.Create(
            CultureInfo.InvariantCulture,
            $"(SELECT {at} AS \"At\", id AS \"Id\", transcript_id AS \"TranscriptId\" FROM {quotedSchema}.transcript_passages WHERE terms @@ @m{at}::tsquery LIMIT {most})")));
        var parameters = matches.Select((match, at) => new DataParameter(string.Create(CultureInfo.InvariantCulture, $"m{at}"), match, DataType.NVarChar)).ToArray();
        foreach (var row in await connection.QueryToListAsync<EdgeRow>(sql, cancellationToken, parameters).ConfigureAwait(false))
            found[row.At].Add(new PassagePlace(row.Id, row.TranscriptId));
        return found;
    }

    protected override StringBuilder WriteTerm(StringBuilder text, string term) => text
        .Append('\'')
        .Append(term.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal))
        .Append('\'');

    protected override StringBuilder WritePhrase(StringBuilder text, IReadOnlyList<string> terms, string ending) =>
        WriteJoined(text.Append('('), terms, " <-> ", WriteTerm).Append(ending).Append(')');

    // The mark stands at the place of its word.
    protected override IReadOnlyList<string> MarkedTerms(SearchExpression.Edge edge) =>
        edge.IsEnd ? [.. edge.Terms.SkipLast(1), TermMarks.Last(edge.Terms[^1])] : [TermMarks.First(edge.Terms[0]), .. edge.Terms.Skip(1)];

    [Sql.Expression("{0} @@ {1}::tsquery", IsPredicate = true, ServerSideOnly = true)]
    private static bool Matches(string terms, string query) => throw new NotSupportedException("Runs in the database.");

    private string Text(PassageTerms terms)
    {
        var positions = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Words.Count; i++)
            Add(positions, terms.Words[i], i + 1);
        if (terms.Words.Count > 0)
        {
            Add(positions, TermMarks.First(terms.Words[0]), 1);
            Add(positions, TermMarks.Last(terms.Words[^1]), terms.Words.Count);
        }

        // Where one word that begins as a query asks has no position, the engine says of no phrase with such a beginning that it is there. Apart, the others make no phrase.
        var apart = terms.Words.Count;
        foreach (var term in terms.Others)
            if (!positions.ContainsKey(term))
                Add(positions, term, apart += 2);
        foreach (var term in terms.Often)
            positions.TryAdd(term, []);
        var text = new StringBuilder(1024);
        foreach (var (term, all) in positions)
        {
            WriteTerm(text, term);
            var places = Kept(all);
            for (var i = 0; i < places.Count; i++)
                text.Append(i == 0 ? ':' : ',').Append(CultureInfo.InvariantCulture, $"{places[i]}");
            text.Append(' ');
        }

        return text.ToString();
    }

    private static void Add(Dictionary<string, List<int>> positions, string term, int position)
    {
        if (!positions.TryGetValue(term, out var places))
            positions.Add(term, places = []);
        if (position <= LastPosition)
            places.Add(position);
    }

    // Of a word that is said over and over, as speech recognition does in music, those at the ends, where phrases go on with other words.
    private static List<int> Kept(List<int> places) => places.Count <= MostPositions ? places : [.. places.Take(MostPositions / 2), .. places.TakeLast(MostPositions / 2)];

    private sealed record EdgeRow
    {
        public int At { get; init; }

        public long Id { get; init; }

        public long TranscriptId { get; init; }
    }
}
