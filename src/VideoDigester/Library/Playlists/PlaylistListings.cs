using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.YtDlp.Calls;
using VideoDigester.YtDlp.Listing;

namespace VideoDigester.Library.Playlists;

/// <summary>Begins listings.</summary>
internal sealed class PlaylistListings(YtDlpLister lister, PlaylistStore store, ProcessingLog log, TimeProvider time)
{
    /// <summary>Begins one; to be disposed.</summary>
    public ListingRun Begin(VideoAddress address, PlaylistOptions options, JobLease? lease, CancellationToken cancellationToken) =>
        new(lister, store, log, time, address, options, lease, cancellationToken);
}
