using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>How a digest is found by the name people see, and held.</summary>
internal static class DigestNames
{
    public static IQueryable<DigestRow> DigestsNamed(this LibraryConnection connection, DigestId id) => connection.Digests.Where(row => row.PublicId == id.Value);

    /// <summary>The key of a digest that stays until the transaction ends.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.DigestNotFound"/>.</exception>
    public static async Task<long> PinDigestAsync(this LibraryConnection connection, StorageDialect dialect, DigestId id, CancellationToken cancellationToken) =>
        await dialect.Pinned(connection.DigestsNamed(id)).Select(row => (long?)row.Id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false)
        ?? throw Unknown(id);

    public static VideoDigesterException Unknown(DigestId id) => new(ErrorCode.DigestNotFound, $"The library holds no digest {id}.");
}
