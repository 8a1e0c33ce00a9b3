using System.Buffers.Binary;
using System.Security.Cryptography;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Versions;

/// <summary>Reads the version of what is stored: one small query each, of one statement, so that it sees what is committed and nothing else. Safe for concurrent use.</summary>
internal sealed class VersionReader(LibraryDatabase database)
{
    // Written by hand, once: for texts that linq2db takes for ones that may be null it writes its SQL anew at every call.
    private readonly string _version = $"""
        SELECT v.id AS "Key", v.version AS "Own", coalesce(c.version, 0) AS "OfChannel"
        FROM {database.Dialect.Search.SchemaPrefix}videos v LEFT JOIN {database.Dialect.Search.SchemaPrefix}channels c ON c.id = v.channel_id
        WHERE v.site = @site AND v.external_id = @key
        """;

    /// <summary>The version of a video; null where the library does not hold it.</summary>
    public Task<VideoVersion?> FindVideoAsync(VideoId id, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async connection =>
            {
                var rows = await connection.QueryToListAsync<VideoVersion>(
                    _version,
                    cancellationToken,
                    new DataParameter("site", StoredText.Clean(id.Site), DataType.NVarChar),
                    new DataParameter("key", StorableMetadata.Key(id.Key), DataType.NVarChar)).ConfigureAwait(false);
                return rows.Count == 0 ? null : rows[0];
            },
            cancellationToken);

    /// <summary>Whether the library holds the video that an address names: by its identity where the address holds one, else by the address of its page.</summary>
    public async Task<bool> HoldsAsync(VideoId? named, string url, CancellationToken cancellationToken) => named is { } id
        ? await FindVideoAsync(id, cancellationToken).ConfigureAwait(false) is not null
        : await database.QueryAsync(connection => connection.VideosAt(url).AnyAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <summary>The version of all that lists and searches show.</summary>
    public async Task<string> OfLibraryAsync(CancellationToken cancellationToken)
    {
        var versions = await database.QueryAsync(
            connection => connection.LibraryVersions.OrderBy(row => row.Shard).Select(row => row.Version).ToListAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        var bytes = new byte[versions.Count * sizeof(long)];
        for (var i = 0; i < versions.Count; i++)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), versions[i]);
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));
    }

    /// <summary>How a digest stands, a superseded one too; null where the library does not hold it.</summary>
    public Task<DigestStanding?> FindDigestAsync(DigestId id, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => SoleAsync(connection.Digests.Where(row => row.PublicId == id.Value), cancellationToken), cancellationToken);

    /// <summary>How the current digest of an identity stands; null where there is none.</summary>
    public Task<DigestStanding?> FindDigestAsync(string identity, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => SoleAsync(connection.Digests.Where(row => row.Identity == identity && row.SupersededAt == null), cancellationToken), cancellationToken);

    /// <summary>How the current digests of a video stand, in the order of lists.</summary>
    public Task<IReadOnlyList<DigestStanding>> ListDigestsAsync(VideoId id, CancellationToken cancellationToken) =>
        database.QueryAsync(
            async connection =>
            {
                var digests =
                    from video in connection.VideosNamed(id)
                    from digest in connection.Digests.InnerJoin(digest => digest.VideoId == video.Id)
                    where digest.SupersededAt == null
                    orderby digest.GeneratedAt descending, digest.Id descending
                    select new { digest.PublicId, digest.GeneratedAt, digest.StaleAt };
                var rows = await digests.ToListAsync(cancellationToken).ConfigureAwait(false);
                return (IReadOnlyList<DigestStanding>)rows.ConvertAll(row => Standing(row.PublicId, row.GeneratedAt, row.StaleAt));
            },
            cancellationToken);

    private static async Task<DigestStanding?> SoleAsync(IQueryable<DigestRow> digests, CancellationToken cancellationToken) =>
        await digests.Select(row => new { row.PublicId, row.GeneratedAt, row.StaleAt }).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } row
            ? Standing(row.PublicId, row.GeneratedAt, row.StaleAt)
            : null;

    private static DigestStanding Standing(Guid id, Timestamp generatedAt, Timestamp? staleAt) => new(new DigestId(id), generatedAt.Value, staleAt?.Value);
}
