using System.Runtime.CompilerServices;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Library.Playlists;

/// <summary>
/// Lists playlists without adding anything: for a worker, which makes a job of each entry; the job settles it when it ends (<see cref="PlaylistEntryKeeper"/>). An entry that is not settled is pending, and comes again with the next
/// listing, unless the library holds its video by then.
/// </summary>
internal sealed class NewEntryLister(PlaylistLister lister)
{
    /// <summary>Lists a playlist, and those that are in it after it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="options">Which entries are wanted.</param>
    /// <param name="lease">The worker's hold on the job that this is part of, or null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The entries that are to be added, a batch as soon as it is committed. How a listing fails is in its last batch.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.LeaseLost"/>, or the database cannot be used.</exception>
    public async IAsyncEnumerable<ListedBatch> ListNewAsync(VideoAddress address, PlaylistOptions options, JobLease? lease, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in lister.ListAsync(address, options, _ => Task.FromResult(true), lease, cancellationToken).ConfigureAwait(false))
        {
            List<PendingEntry> pending = [.. page.Entries.Where(entry => entry.State == EntryState.Pending).Select(entry => ToPending(page.Listing!, entry))];
            if (pending.Count > 0 || page.Summary is not null)
                yield return new ListedBatch(pending) { Summary = page.Summary };
        }
    }

    private static PendingEntry ToPending(PlaylistListing listing, StoredEntry entry) =>
        new(entry.Url, listing.ListedBefore is not { } before || entry.FirstListedAt <= before);
}
