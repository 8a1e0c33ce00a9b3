using System.Buffers.Binary;
using System.Security.Cryptography;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;

namespace VideoDigester.Storage.Versions;

/// <summary>Reads the version of what is stored: one small query each, of one statement, so that it sees what is committed and nothing else. Safe for concurrent use.</summary>
internal sealed class VersionReader(LibraryDatabase database)
{
    private readonly StorageDialect _dialect = database.Dialect;
    private readonly Statements _statements = new(database.Dialect.Search.SchemaPrefix);

    /// <summary>The version of a video; null where the library does not hold it.</summary>
    public async Task<VideoVersion?> FindVideoAsync(VideoId id, CancellationToken cancellationToken)
    {
        var rows = await ReadAsync(_statements.Video, row => new VideoVersion(row.Number(0), row.Number(1), row.Number(2)), VideoQueries.NameOf(id), cancellationToken).ConfigureAwait(false);
        return rows is [var version] ? version : null;
    }

    /// <summary>Whether the library holds the video that an address names: by its identity where the address holds one, else by the address of its page.</summary>
    public async Task<bool> HoldsAsync(VideoId? named, string url, CancellationToken cancellationToken) => named is { } id
        ? await FindVideoAsync(id, cancellationToken).ConfigureAwait(false) is not null
        : await database.QueryAsync(connection => connection.VideosAt(url).AnyAsync(cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <summary>The version of all that lists and searches show.</summary>
    public async Task<string> OfLibraryAsync(CancellationToken cancellationToken)
    {
        var versions = await ReadAsync(_statements.Library, row => row.Number(0), [], cancellationToken).ConfigureAwait(false);
        var bytes = new byte[versions.Count * sizeof(long)];
        for (var i = 0; i < versions.Count; i++)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), versions[i]);
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));
    }

    /// <summary>How a digest stands, a superseded one too; null where the library does not hold it.</summary>
    public async Task<DigestStanding?> FindDigestAsync(DigestId id, CancellationToken cancellationToken) =>
        await ReadAsync(_statements.Digest, Standing, [new DataParameter("id", id.Value)], cancellationToken).ConfigureAwait(false) is [var standing] ? standing : null;

    /// <summary>How the current digest of an identity stands; null where there is none.</summary>
    public async Task<DigestStanding?> FindDigestAsync(string identity, CancellationToken cancellationToken) =>
        await ReadAsync(_statements.CurrentDigest, Standing, [new DataParameter("identity", identity, DataType.NVarChar)], cancellationToken).ConfigureAwait(false) is [var standing] ? standing : null;

    /// <summary>How the current digests of a video stand, in the order of lists.</summary>
    public async Task<IReadOnlyList<DigestStanding>> ListDigestsAsync(VideoId id, CancellationToken cancellationToken) =>
        await ReadAsync(_statements.DigestsOfVideo, Standing, VideoQueries.NameOf(id), cancellationToken).ConfigureAwait(false);

    private Task<List<T>> ReadAsync<T>(string sql, Func<IColumns, T> row, IReadOnlyList<DataParameter> parameters, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => _dialect.ReadAsync(connection, sql, row, parameters, cancellationToken), cancellationToken);

    private static DigestStanding Standing(IColumns row)
    {
        var next = new ColumnCursor(row);
        return new DigestStanding(new DigestId(next.Uuid()), next.Moment().Value, next.MomentOrNull()?.Value);
    }

    /// <summary>The statements. Their columns stand in the order in which they are read.</summary>
    private sealed class Statements(string prefix)
    {
        private const string Standing = "d.public_id, d.generated_at, d.stale_at";

        public string Video { get; } = $"""
            SELECT v.id, v.version, coalesce(c.version, 0)
            FROM {prefix}videos v LEFT JOIN {prefix}channels c ON c.id = v.channel_id WHERE v.site = @site AND v.external_id = @key
            """;

        public string Library { get; } = $"SELECT version FROM {prefix}library_versions ORDER BY shard";

        public string Digest { get; } = $"SELECT {Standing} FROM {prefix}digests d WHERE d.public_id = @id";

        public string CurrentDigest { get; } = $"SELECT {Standing} FROM {prefix}digests d WHERE d.identity = @identity AND d.superseded_at IS NULL";

        public string DigestsOfVideo { get; } = $"""
            SELECT {Standing} FROM {prefix}videos v JOIN {prefix}digests d ON d.video_id = v.id
            WHERE v.site = @site AND v.external_id = @key AND d.superseded_at IS NULL ORDER BY d.generated_at DESC, d.id DESC
            """;
    }
}
