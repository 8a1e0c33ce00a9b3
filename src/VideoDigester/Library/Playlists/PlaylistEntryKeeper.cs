using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Library.Playlists;

/// <summary>Turns what became of a video into the state of its entry.</summary>
internal sealed class PlaylistEntryKeeper(PlaylistEntryStore entries)
{
    /// <summary>Keeps it. What turned out to be a playlist is one from then on.</summary>
    public Task SettleAsync(long entry, IngestResult result, JobLease? lease, CancellationToken cancellationToken) =>
        entries.SettleAsync(entry, StateOf(result), result.Id, result.Error, lease, cancellationToken);

    /// <summary>Keeps it in all playlists that hold the video: they wait for it no longer, whoever had it added. What failed for a passing reason is still waited for.</summary>
    public Task SettleEverywhereAsync(VideoAddress address, IngestResult result, JobLease? lease, CancellationToken cancellationToken) =>
        result is { Outcome: IngestOutcome.Failed, Error.IsRetryable: true }
            ? Task.CompletedTask
            : entries.SettleEverywhereAsync(address.EntryKey, StateOf(result), result.Id, result.Error, lease, cancellationToken);

    public static bool IsPlaylist(IngestResult result) => result is { Outcome: IngestOutcome.Failed, Error.Code: ErrorCode.Playlist };

    private static EntryState StateOf(IngestResult result) =>
        IsPlaylist(result) ? EntryState.Skipped
        : result.Outcome == IngestOutcome.Failed ? EntryState.Failed
        : EntryState.Kept;
}
