using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;

namespace VideoDigester.Library.Playlists;

/// <summary>Turns what became of a video into the state of its entry.</summary>
internal sealed class PlaylistEntryKeeper(PlaylistEntryStore entries)
{
    /// <summary>Keeps it. What turned out to be a playlist is one from then on.</summary>
    public Task SettleAsync(long entry, IngestResult result, JobLease? lease, CancellationToken cancellationToken)
    {
        var state = IsPlaylist(result) ? EntryState.Skipped
            : result.Outcome == IngestOutcome.Failed ? EntryState.Failed
            : EntryState.Kept;
        return entries.SettleAsync(entry, state, result.Id, result.Error, lease, cancellationToken);
    }

    public static bool IsPlaylist(IngestResult result) => result is { Outcome: IngestOutcome.Failed, Error.Code: ErrorCode.Playlist };
}
