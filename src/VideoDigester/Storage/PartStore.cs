using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Keeps the answers that a digest is made of until it is stored: one that fails halfway does not pay for them again.</summary>
internal sealed class PartStore(LibraryDatabase database, TimeProvider time)
{
    /// <summary>Finds an answer; null where there is none.</summary>
    /// <param name="identity">The digest it is for.</param>
    /// <param name="callHash">What was asked.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<DigestPart?> FindAsync(string identity, string callHash, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async connection => await Of(connection, identity, callHash).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } row ? Read(row) : null,
            cancellationToken);

    /// <summary>Keeps an answer, unless there is one to the same call.</summary>
    public Task SaveAsync(string identity, string callHash, DigestPart part, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var isKnown = await Of(connection, identity, callHash).Select(row => row.CallHash).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not null;
                return !isKnown && await database.Dialect.TryInsertAsync(connection, Row(identity, callHash, part), cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Removes all answers of an identity: the digest that they made was no good.</summary>
    public Task RemoveAsync(string identity, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Of(connection, identity).DeleteAsync(cancellationToken), cancellationToken);

    /// <summary>Removes answers that were kept before a moment: of digests that were never finished.</summary>
    /// <returns>How many.</returns>
    public Task<int> PruneAsync(DateTimeOffset createdBefore, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Before(connection, createdBefore).DeleteAsync(cancellationToken), cancellationToken);

    /// <summary>The answers for a digest.</summary>
    internal static IQueryable<PartRow> Of(LibraryConnection connection, string identity) => connection.Parts.Where(row => row.Identity == identity);

    internal static IQueryable<PartRow> Before(LibraryConnection connection, DateTimeOffset moment)
    {
        var before = Timestamp.From(moment);
        return connection.Parts.Where(row => row.CreatedAt < before);
    }

    private static IQueryable<PartRow> Of(LibraryConnection connection, string identity, string callHash) =>
        Of(connection, identity).Where(row => row.CallHash == callHash);

    private static DigestPart Read(PartRow row) => new(
        row.Response,
        StoredName<LlmFinishReason>.Parse(row.FinishReason),
        StoredUsage.Read(row.InputTokens, row.CachedInputTokens, row.OutputTokens, row.CostNanoUsd));

    private PartRow Row(string identity, string callHash, DigestPart part) => new()
    {
        Identity = identity,
        CallHash = callHash,
        Response = StoredText.Clean(part.Response),
        FinishReason = StoredName<LlmFinishReason>.Of(part.FinishReason),
        InputTokens = part.Usage.InputTokens,
        CachedInputTokens = part.Usage.CachedInputTokens,
        OutputTokens = part.Usage.OutputTokens,
        CostNanoUsd = NanoDollars.Of(part.Usage.Cost),
        CreatedAt = Timestamp.From(time.GetUtcNow()),
    };
}
