using System.Text.Json;
using VideoDigester.Digests;
using VideoDigester.Storage.Versions;

namespace VideoDigester.Caching;

/// <summary>
/// Which digest answers a request: an identity is made of the request, the writer and what the video and its transcripts are, so that it is the same for the same of these. Without it the whole transcript
/// would be read to find a digest that is stored.
/// </summary>
internal sealed class DigestIdentities(DigestPreparer preparer, DigestWriters writers, VersionReader versions, CacheReader cache)
{
    /// <summary>The identity of a request; null where it cannot be answered, for a reason that digesting tells.</summary>
    public async Task<string?> FindAsync(DigestRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var normal = DigestPreparer.Normal(request);
            var writer = writers.For(normal);
            if (await versions.FindVideoAsync(normal.VideoId, cancellationToken).ConfigureAwait(false) is not { } version)
                return null;
            var depends = JsonSerializer.Serialize(new[]
            {
                normal.Type.Name, normal.Language, normal.TranscriptLanguage, writer.Provider, writer.Model, writer.VersionOf(normal.Type), writer.Options,
            });
            var read = new CachedRead<string>(
                CacheKind.Identity,
                $"{version}-{CacheFormat.Hash(depends)}",
                async token => (await preparer.PrepareAsync(normal, token).ConfigureAwait(false)).Identity.Hash,
                async token => await versions.FindVideoAsync(normal.VideoId, token).ConfigureAwait(false) == version);
            return await cache.ReadAsync(read, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException)
        {
            return null;
        }
    }
}
