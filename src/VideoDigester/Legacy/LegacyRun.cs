using System.Text;
using System.Text.Json;
using VideoDigester.Storage;
using VideoDigester.Storage.People;

namespace VideoDigester.Legacy;

/// <summary>One import: how a row of each table is kept, and what the rows after it have to know.</summary>
internal sealed class LegacyRun(LegacyKeeper keeper, PastActions actions, UserStore users)
{
    private static readonly Failure NoVideo = new(ErrorCode.VideoNotFound, "Its video is not imported.");
    private static readonly Failure RemovedHere = new(ErrorCode.VideoNotFound, "It was removed from this library on purpose, and stays away.");

    private readonly Dictionary<string, string> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LegacyRow> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LegacyVideoKey> _videos = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DigestId> _digests = new(StringComparer.Ordinal);

    /// <summary>The tables in their order, and what is done with a row of each.</summary>
    public IReadOnlyList<(LegacyTable Table, Func<LegacyRow, CancellationToken, Task<IReadOnlyList<LegacyImportResult>>> Keep)> Steps =>
    [
        (LegacyTable.Users, One(LegacyRecordKind.User, UserAsync)),
        (LegacyTable.Channels, One(LegacyRecordKind.Channel, ChannelAsync)),
        (LegacyTable.Videos, VideoAsync),
        (LegacyTable.Transcripts, One(LegacyRecordKind.Transcript, TextAsync)),
        (LegacyTable.Llms, ModelAsync),
        (LegacyTable.Digests, One(LegacyRecordKind.Digest, DigestAsync)),
        (LegacyTable.UserDigests, One(LegacyRecordKind.Save, SaveAsync)),
        (LegacyTable.DigestInteractions, One(LegacyRecordKind.Interaction, ActionAsync)),
    ];

    private static Func<LegacyRow, CancellationToken, Task<IReadOnlyList<LegacyImportResult>>> One(LegacyRecordKind kind, Func<LegacyRow, CancellationToken, Task<LegacyImportResult>> keep) =>
        async (row, cancellationToken) => [await GuardAsync(kind, row, keep, cancellationToken).ConfigureAwait(false)];

    // What befalls one record is its result. What befalls a database befalls them all.
    private static async Task<LegacyImportResult> GuardAsync(LegacyRecordKind kind, LegacyRow row, Func<LegacyRow, CancellationToken, Task<LegacyImportResult>> keep, CancellationToken cancellationToken)
    {
        if (row.Failure is { } unreadable)
            return Result(kind, row, IngestOutcome.Failed) with { Error = unreadable };
        try
        {
            return await keep(row, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException exception) when (exception.Code is not (ErrorCode.DatabaseUnavailable or ErrorCode.DatabaseDenied or ErrorCode.DatabaseFull or ErrorCode.DatabaseInvalid
            or ErrorCode.SchemaPending or ErrorCode.SchemaTooNew or ErrorCode.SchemaChanged))
        {
            return Result(kind, row, IngestOutcome.Failed) with { Error = exception.Failure };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or DecoderFallbackException)
        {
            // Values that are JSON to PostgreSQL and not to others: too deep, half a character.
            return Result(kind, row, IngestOutcome.Failed) with { Error = LegacyRow.FailureOf(exception) };
        }
    }

    private static LegacyImportResult Result(LegacyRecordKind kind, LegacyRow row, IngestOutcome outcome, string? name = null) => new() { Kind = kind, Key = row.Key, Outcome = outcome, Name = name };

    private static LegacyImportResult Skipped(LegacyRecordKind kind, LegacyRow row, Failure because) => Result(kind, row, IngestOutcome.Skipped) with { Error = because };

    private async Task<LegacyImportResult> UserAsync(LegacyRow row, CancellationToken cancellationToken)
    {
        var user = new LibraryUser { Id = CheckedUser.Of(row.Text("username")), Email = row.Text("email"), AddedAt = row.Moment("created_at") ?? DateTimeOffset.UnixEpoch };
        var outcome = await users.MeetAsync(user, cancellationToken).ConfigureAwait(false);
        _users[row.Key] = user.Id;
        return Result(LegacyRecordKind.User, row, outcome, user.Id);
    }

    private async Task<LegacyImportResult> ChannelAsync(LegacyRow row, CancellationToken cancellationToken)
    {
        var channel = LegacyVideo.Channel(row);
        var outcome = await keeper.KeepAsync(channel, LegacyVideo.FetchedAt(row), cancellationToken).ConfigureAwait(false);
        _channels[row.Key] = row;
        return Result(LegacyRecordKind.Channel, row, outcome, channel.Name ?? channel.Key);
    }

    private async Task<IReadOnlyList<LegacyImportResult>> VideoAsync(LegacyRow row, CancellationToken cancellationToken)
    {
        var video = await GuardAsync(LegacyRecordKind.Video, row, MetadataAsync, cancellationToken).ConfigureAwait(false);
        return _videos.TryGetValue(row.Key, out var key) && LegacyDigest.Summary(row, key) is { } summary
            ? [video, await GuardAsync(LegacyRecordKind.Digest, row, (_, token) => SummaryAsync(row, summary, token), cancellationToken).ConfigureAwait(false)]
            : [video];
    }

    private async Task<LegacyImportResult> MetadataAsync(LegacyRow row, CancellationToken cancellationToken)
    {
        var record = LegacyVideo.Read(row, _channels.GetValueOrDefault(row.Text("channel_id") ?? ""));
        var outcome = await keeper.KeepAsync(record, cancellationToken).ConfigureAwait(false);
        if (outcome != IngestOutcome.Skipped)
            _videos[row.Key] = new LegacyVideoKey(record.Metadata.Id, record.Metadata.Duration);
        return Result(LegacyRecordKind.Video, row, outcome, record.Metadata.Id.ToString()) with { IgnoredFields = record.Ignored, Error = outcome == IngestOutcome.Skipped ? RemovedHere : null };
    }

    private async Task<LegacyImportResult> TextAsync(LegacyRow row, CancellationToken cancellationToken)
    {
        if (VideoOf(row) is not { } video)
            return Skipped(LegacyRecordKind.Transcript, row, NoVideo);
        var content = row.Text("content");
        if (LegacyText.FailureOf(content) is { } failure)
            return Skipped(LegacyRecordKind.Transcript, row, failure);
        var fetchedAt = row.Moment("fetched_at") ?? row.Moment("created_at") ?? DateTimeOffset.UnixEpoch;
        var transcript = LegacyText.Read(content!, video.Id, video.Duration, row.Text("source_url"), fetchedAt);
        var outcome = await keeper.KeepAsync(transcript, cancellationToken).ConfigureAwait(false);
        video.TextHash = transcript.Info.ContentHash;
        return Result(LegacyRecordKind.Transcript, row, outcome, video.Id.ToString());
    }

    private Task<IReadOnlyList<LegacyImportResult>> ModelAsync(LegacyRow row, CancellationToken cancellationToken)
    {
        if (row.Text("name") is { } name)
            _models[row.Key] = name;
        return Task.FromResult<IReadOnlyList<LegacyImportResult>>([]);
    }

    private async Task<LegacyImportResult> DigestAsync(LegacyRow row, CancellationToken cancellationToken)
    {
        if (VideoOf(row) is not { } video)
            return Skipped(LegacyRecordKind.Digest, row, NoVideo);
        var digest = LegacyDigest.Read(row, video, _models.GetValueOrDefault(row.Text("llm_id") ?? ""));
        var (outcome, id) = await keeper.KeepAsync(digest, _users.GetValueOrDefault(row.Text("user_id") ?? ""), cancellationToken).ConfigureAwait(false);
        _digests[row.Key] = id;
        return Result(LegacyRecordKind.Digest, row, outcome, id.ToString());
    }

    private async Task<LegacyImportResult> SummaryAsync(LegacyRow video, LegacyDigest summary, CancellationToken cancellationToken)
    {
        var (outcome, id) = await keeper.KeepAsync(summary, user: null, cancellationToken).ConfigureAwait(false);
        return Result(LegacyRecordKind.Digest, video, outcome, id.ToString());
    }

    private Task<LegacyImportResult> SaveAsync(LegacyRow row, CancellationToken cancellationToken) =>
        DoneAsync(LegacyRecordKind.Save, row, "added_at", (user, digest, at) => actions.SaveAsync(user, digest, at, cancellationToken));

    private Task<LegacyImportResult> ActionAsync(LegacyRow row, CancellationToken cancellationToken) =>
        DoneAsync(LegacyRecordKind.Interaction, row, "action_at", (user, digest, at) => actions.RecordAsync(user, digest, LegacyActions.Read(row), at, cancellationToken));

    // What somebody did with a digest, when both are here.
    private async Task<LegacyImportResult> DoneAsync(LegacyRecordKind kind, LegacyRow row, string moment, Func<string, DigestId, DateTimeOffset, Task<IngestOutcome>> keep)
    {
        if (!_users.TryGetValue(row.Text("user_id") ?? "", out var user))
            return Skipped(kind, row, new Failure(ErrorCode.UserNotFound, "Its user is not imported."));
        if (row.Text("digest_id") is not { } key)
            return Skipped(kind, row, new Failure(ErrorCode.DigestNotFound, "It names no digest."));
        if (!_digests.TryGetValue(key, out var digest))
            return Skipped(kind, row, new Failure(ErrorCode.DigestNotFound, "Its digest is not imported."));
        var at = row.Moment(moment) ?? row.Moment("created_at") ?? DateTimeOffset.UnixEpoch;
        return Result(kind, row, await keep(user, digest, at).ConfigureAwait(false), digest.ToString());
    }

    private LegacyVideoKey? VideoOf(LegacyRow row) => _videos.GetValueOrDefault(row.Text("video_id") ?? "");
}
