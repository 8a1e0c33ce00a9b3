using VideoDigester.Diagnostics;
using VideoDigester.Storage.Versions;

namespace VideoDigester.Caching;

/// <summary>The digests behind a cache. A digest never changes but for <see cref="Digest.StaleAt"/>, which comes from the database at every read.</summary>
internal sealed class CachedDigestService(IDigestService digests, DigestIdentities identities, VersionReader versions, CacheReader cache, DigestTelemetry telemetry) : IDigestService
{
    public async Task<DigestResult> DigestAsync(DigestRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return !request.Force && await FindStoredAsync(request, cancellationToken).ConfigureAwait(false) is { } stored
            ? await telemetry.DigestAsync(request, () => Task.FromResult(new DigestResult { Digest = stored, IsStored = true })).ConfigureAwait(false)
            : await digests.DigestAsync(request, cancellationToken).ConfigureAwait(false);
    }

    public IAsyncEnumerable<DigestEvent> StreamAsync(DigestRequest request, CancellationToken cancellationToken = default) => digests.StreamAsync(request, cancellationToken);

    public Task<DigestEstimate> EstimateAsync(DigestRequest request, CancellationToken cancellationToken = default) => digests.EstimateAsync(request, cancellationToken);

    public Task<DigestExplanation> ExplainAsync(DigestRequest request, CancellationToken cancellationToken = default) => digests.ExplainAsync(request, cancellationToken);

    public Task<IReadOnlyList<DigestVariant>> CompareAsync(IReadOnlyList<DigestRequest> requests, CancellationToken cancellationToken = default) => digests.CompareAsync(requests, cancellationToken);

    public Task<IReadOnlyList<DigestVariant>> CompareAsync(VideoId videoId, CancellationToken cancellationToken = default) => digests.CompareAsync(videoId, cancellationToken);

    public Task<Answer> AskAsync(AskRequest request, CancellationToken cancellationToken = default) => digests.AskAsync(request, cancellationToken);

    public async Task<Digest?> FindAsync(DigestId id, CancellationToken cancellationToken = default) =>
        await versions.FindDigestAsync(id, cancellationToken).ConfigureAwait(false) is { } standing
            ? await ReadAsync(standing, cancellationToken).ConfigureAwait(false)
            : null;

    public async Task<IReadOnlyList<Digest>> ListAsync(VideoId videoId, CancellationToken cancellationToken = default)
    {
        var standings = await versions.ListDigestsAsync(videoId, cancellationToken).ConfigureAwait(false);
        if (standings.Count == 0)
            return [];
        var read = new CachedRead<IReadOnlyList<Digest>>(
            CacheKind.Digests,
            CacheFormat.Hash(string.Join(' ', standings.Select(standing => standing.Id))),
            async token => await digests.ListAsync(videoId, token).ConfigureAwait(false),
            async token => AreSame(await versions.ListDigestsAsync(videoId, token).ConfigureAwait(false), standings));
        var list = (await cache.ReadAsync(read, cancellationToken).ConfigureAwait(false))!;

        // Where digests were written or removed meanwhile the list is a later one, and says itself how they stand.
        return list.Select(digest => digest.Id).SequenceEqual(standings.Select(standing => standing.Id))
            ? [.. list.Zip(standings, Standing)]
            : list;
    }

    private static bool AreSame(IReadOnlyList<DigestStanding> now, IReadOnlyList<DigestStanding> before) =>
        now.Select(standing => standing.Id).SequenceEqual(before.Select(standing => standing.Id));

    private async Task<Digest?> FindStoredAsync(DigestRequest request, CancellationToken cancellationToken) =>
        await identities.FindAsync(request, cancellationToken).ConfigureAwait(false) is { } identity
        && await versions.FindDigestAsync(identity, cancellationToken).ConfigureAwait(false) is { } standing
            ? await ReadAsync(standing, cancellationToken).ConfigureAwait(false)
            : null;

    private async Task<Digest?> ReadAsync(DigestStanding standing, CancellationToken cancellationToken)
    {
        var read = new CachedRead<Digest>(CacheKind.Digest, standing.Id.Value.ToString("n"), token => digests.FindAsync(standing.Id, token));
        return await cache.ReadAsync(read, cancellationToken).ConfigureAwait(false) is { } digest ? Standing(digest, standing) : null;
    }

    private static Digest Standing(Digest digest, DigestStanding standing) => digest.StaleAt == standing.StaleAt ? digest : digest with { StaleAt = standing.StaleAt };
}
