using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Stale">Whether the captions were replaced since it was written.</param>
internal sealed record DigestInfoRow(string Id, string Type, string Provider, string Model, string Language, DateTime GeneratedAt, bool Stale)
{
    public static DigestInfoRow From(Digest digest) => new(
        digest.Id.ToString(),
        digest.Type.Name,
        digest.Provider,
        digest.Model,
        digest.Language,
        digest.GeneratedAt.UtcDateTime,
        digest.StaleAt is not null);
}
