using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VideoDigester.Storage;
using VideoDigester.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Legacy;

/// <summary>A digest of the other database: a text without items, for there is no evidence for any.</summary>
/// <param name="Digest">The digest.</param>
/// <param name="Identity">What tells it from others, the same at every import.</param>
internal sealed record LegacyDigest(Digest Digest, DigestIdentity Identity)
{
    private const string Writer = "imported";
    private const string UnknownModel = "unknown";
    private const string Separator = "\u001f";
    private const decimal MostCost = 1_000_000;

    // Kept beside the digest as they are: they mean something to the other application.
    private static readonly string[] Further = ["id", "tokens_used", "model_version", "extra_data"];

    /// <summary>Reads a digest.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="video">Its video.</param>
    /// <param name="model">The name of its model, or null.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.EmptyBody"/>: there is no text.</exception>
    public static LegacyDigest Read(LegacyRow row, LegacyVideoKey video, string? model)
    {
        if (row.Text("content") is not { } content)
            throw new VideoDigesterException(ErrorCode.EmptyBody, "The digest has no text.");
        var type = DigestType.TryParse(row.Text("digest_type")?.ToLowerInvariant(), out var named) ? named : DigestType.Summary;
        var options = new JsonObject();
        foreach (var column in Further)
            if (row.Node(column) is { } value)
                options[column] = value;

        // A row is one digest here, whatever becomes of it there: its text and its state may change, when it came into being does not.
        var moment = row.Moment("generated_at") ?? row.Moment("created_at");
        var rowIdentity = IdentityOf(video, "digests", row.Key is { Length: > 0 } key ? key : content, moment?.ToUnixTimeMilliseconds());
        return Of(content, type, model ?? row.Text("model_version"), video, MomentOf(row), row.Number("cost"), options, rowIdentity);
    }

    /// <summary>The summary that stands with a video, or null where there is none.</summary>
    public static LegacyDigest? Summary(LegacyRow video, LegacyVideoKey key) => video.Text("summary") is { } summary
        ? Of(summary, DigestType.Summary, model: null, key, video.Moment("last_processed") ?? MomentOf(video), cost: null, new JsonObject { ["column"] = "videos.summary" }, IdentityOf(key, "videos.summary", summary))
        : null;

    private static DateTimeOffset MomentOf(LegacyRow row) => row.Moment("generated_at") ?? row.Moment("created_at") ?? row.Moment("updated_at") ?? DateTimeOffset.UnixEpoch;

    private static string IdentityOf(LegacyVideoKey video, params object?[] parts) => string.Join(Separator, [Writer, video.Id, .. parts]);

    private static LegacyDigest Of(string content, DigestType type, string? model, LegacyVideoKey video, DateTimeOffset at, decimal? cost, JsonObject options, string identity)
    {
        var writer = model ?? UnknownModel;
        return new LegacyDigest(
            new Digest
            {
                // Ids begin with the milliseconds since 1970, and a moment before that is none that anybody wrote a digest at.
                Id = DigestId.Create(at < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : at),
                VideoId = video.Id,
                Type = type,
                Language = LanguageTag.Undetermined,
                Provider = Writer,
                Model = writer,
                TranscriptHash = video.TextHash ?? TranscriptHash.Compute([]),
                Overview = content,
                Items = [],
                Usage = new DigestUsage { Cost = cost is >= 0 and <= MostCost ? cost : null },
                Coverage = 0,
                Grounding = 0,
                Dropped = 0,
                WordCount = WordCounter.Count(content),
                GeneratedAt = at,
            },
            new DigestIdentity(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity))), Writer, JsonSerializer.Serialize(options, LegacyJson.Default.JsonObject)));
    }
}
