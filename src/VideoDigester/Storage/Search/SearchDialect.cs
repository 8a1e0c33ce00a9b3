using System.Text;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Search;

/// <summary>What differs between the full-text engines. Safe for concurrent use.</summary>
internal abstract class SearchDialect
{
    /// <summary>What stands before the name of a table in a statement; empty where nothing does.</summary>
    public abstract string SchemaPrefix { get; }

    /// <summary>
    /// A table of the numbers that a parameter holds as <see cref="NumberTable"/> writes them. Numbers in the text of a statement would make it another one each time, for which the data
    /// layer would compile a reader of rows.
    /// </summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="columns">The names of the columns.</param>
    public abstract string TableOf(string parameter, params IReadOnlyList<string> columns);

    /// <summary>Joins the rows of a table that belong to each of a few rows, one after the other by its index, whatever the planner thinks of the numbers.</summary>
    /// <param name="table">The table, without its schema.</param>
    /// <param name="alias">What it is called in the condition and outside.</param>
    /// <param name="condition">What joins them.</param>
    public abstract string JoinEach(string table, string alias, string condition);

    /// <summary>Writes the passages of a transcript that has none.</summary>
    public abstract Task WriteAsync(LibraryConnection connection, long transcriptId, IReadOnlyList<IndexedPassage> passages, CancellationToken cancellationToken);

    /// <summary>Writes passages of a title and a description, or of a digest, that has none.</summary>
    public abstract Task WriteAsync(LibraryConnection connection, long videoId, long? digestId, IReadOnlyList<IndexedText> passages, CancellationToken cancellationToken);

    /// <summary>The passages of transcripts that match; a phrase is found within one passage only.</summary>
    public abstract IQueryable<TranscriptPassageRow> TranscriptPassages(LibraryConnection connection, string match);

    /// <summary>The passages of other texts that match; a phrase is found within one passage only.</summary>
    public abstract IQueryable<TextPassageRow> TextPassages(LibraryConnection connection, string match);

    /// <summary>Some passages of transcripts that match and fulfil a filter, in no order.</summary>
    public virtual Task<List<PassageCandidate>> FindTranscriptPassagesAsync(
        LibraryConnection connection, string match, SearchFilter filter, int most, CancellationToken cancellationToken) =>
        connection.TranscriptPassages(this, match, filter)
            .Take(most)
            .Select(row => new PassageCandidate(SearchHitKind.Passage, row.Id, row.TranscriptId, row.Length, row.Signature))
            .ToListAsync(cancellationToken);

    /// <summary>The keys of some passages of transcripts that match.</summary>
    public virtual async Task<IReadOnlySet<long>> FindHoldersAsync(LibraryConnection connection, string match, int most, CancellationToken cancellationToken) =>
        (await TranscriptPassages(connection, match).Take(most).Select(passage => passage.Id).ToListAsync(cancellationToken).ConfigureAwait(false)).ToHashSet();

    /// <summary>How many passages of transcripts match, counted up to a number.</summary>
    public virtual Task<int> CountHoldersAsync(LibraryConnection connection, string match, int most, CancellationToken cancellationToken) =>
        TranscriptPassages(connection, match).Take(most).CountAsync(cancellationToken);

    /// <summary>Some passages of other texts that match and fulfil a filter, in no order.</summary>
    public virtual async Task<List<PassageCandidate>> FindTextPassagesAsync(
        LibraryConnection connection, string match, SearchFilter filter, int most, CancellationToken cancellationToken)
    {
        var rows = connection.TextPassages(this, match, filter).Take(most).Select(row => new { row.Id, row.VideoId, row.Kind, row.Length, row.Signature });
        return [.. (await rows.ToListAsync(cancellationToken).ConfigureAwait(false))
            .Select(row => new PassageCandidate(StoredName<SearchHitKind>.Parse(row.Kind), row.Id, row.VideoId, row.Length, row.Signature))];
    }

    /// <summary>Some passages of transcripts for each of several conditions.</summary>
    public abstract Task<IReadOnlyList<IReadOnlyList<PassagePlace>>> FindEdgesAsync(
        LibraryConnection connection, IReadOnlyList<string> matches, int most, CancellationToken cancellationToken);

    /// <summary>A condition as the engine reads it. Every character of a term stands for itself.</summary>
    public string Render(SearchExpression expression) => Write(new StringBuilder(), expression).ToString();

    /// <summary>What stands between two of which both must hold.</summary>
    protected abstract string And { get; }

    /// <summary>What stands between two of which one must hold.</summary>
    protected abstract string Or { get; }

    /// <summary>What stands between what must hold and what must not.</summary>
    protected abstract string AndNot { get; }

    /// <summary>What stands behind the beginning of a word.</summary>
    protected abstract string AnyEnding { get; }

    protected abstract StringBuilder WriteTerm(StringBuilder text, string term);

    /// <summary>Writes words one after the other.</summary>
    /// <param name="text">What is written to.</param>
    /// <param name="terms">The words.</param>
    /// <param name="ending">What stands behind the last.</param>
    protected abstract StringBuilder WritePhrase(StringBuilder text, IReadOnlyList<string> terms, string ending);

    /// <summary>The phrase that a passage with an edge holds, marks included.</summary>
    protected abstract IReadOnlyList<string> MarkedTerms(SearchExpression.Edge edge);

    /// <summary>The order in which parts of equal standing are written.</summary>
    protected virtual IReadOnlyList<SearchExpression> InOrder(IReadOnlyList<SearchExpression> parts) => parts;

    protected static StringBuilder WriteJoined<T>(StringBuilder text, IReadOnlyList<T> parts, string joint, Func<StringBuilder, T, StringBuilder> write)
    {
        for (var i = 0; i < parts.Count; i++)
            write(i == 0 ? text : text.Append(joint), parts[i]);
        return text;
    }

    private StringBuilder Write(StringBuilder text, SearchExpression expression) => expression switch
    {
        SearchExpression.Word { Terms: [var term] } => WriteTerm(text, term),
        SearchExpression.Word word => WriteGroup(text, word.Terms, Or, WriteTerm),
        SearchExpression.Prefix { Stems: [] } prefix => WriteTerm(text, prefix.Beginning).Append(AnyEnding),
        SearchExpression.Prefix prefix => WriteGroup(text, (IReadOnlyList<SearchExpression>)[prefix with { Stems = [] }, new SearchExpression.Word(prefix.Stems)], Or, Write),
        SearchExpression.Phrase phrase => WritePhrase(text, phrase.Terms, phrase.IsOpen ? AnyEnding : ""),
        SearchExpression.Edge edge => WritePhrase(text, MarkedTerms(edge), edge.IsOpen ? AnyEnding : ""),
        SearchExpression.All all => WriteGroup(text, InOrder(all.Parts), And, Write),
        SearchExpression.Any any => WriteGroup(text, InOrder(any.Parts), Or, Write),
        SearchExpression.Without without => WriteGroup(text, [without.Wanted, without.Unwanted], AndNot, Write),
        _ => throw new NotSupportedException($"{expression.GetType()} is not asked of a database."),
    };

    private static StringBuilder WriteGroup<T>(StringBuilder text, IReadOnlyList<T> parts, string joint, Func<StringBuilder, T, StringBuilder> write) =>
        WriteJoined(text.Append('('), parts, joint, write).Append(')');
}
