using System.Runtime.CompilerServices;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Library.Playlists;

/// <summary>
/// Lists playlists without adding anything: for a worker, which makes a job of each entry; the job settles it when it ends (<see cref="PlaylistEntryKeeper"/>). An entry that is not settled is pending, and comes again with the next
/// listing, unless the library holds its video by then.
/// </summary>
internal sealed class NewEntryLister(PlaylistListings listings, PlaylistEntryStore entries)
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
        var queue = new PlaylistQueue(address);
        while (queue.TryTake(out var next, out var depth))
        {
            ListingSummary? summary = null;
            await foreach (var batch in ListOneAsync(next, depth, options, queue, lease, cancellationToken).ConfigureAwait(false))
            {
                summary = batch.Summary;
                yield return batch;
            }

            if (RefusalWatch.ConcernsAll(summary?.Failure))
                yield break;
        }
    }

    private async IAsyncEnumerable<ListedBatch> ListOneAsync(
        VideoAddress address, int depth, PlaylistOptions options, PlaylistQueue queue, JobLease? lease, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = listings.Begin(address, options, lease, cancellationToken);
        await using (run.ConfigureAwait(false))
        {
            var listing = await run.Begun.ConfigureAwait(false);
            if (listing is not null && !queue.IsFirst(listing.Id))
                yield break;
            if (listing is not null)
            {
                await foreach (var page in new PlaylistWalk(entries).PagesAsync(run, listing, cancellationToken).ConfigureAwait(false))
                {
                    // One that lies too deep stays what it is.
                    foreach (var nested in page.Where(entry => entry.IsCollection))
                        _ = queue.Add(nested.Url, depth + 1);
                    var pending = page.Where(entry => entry.State == EntryState.Pending).Select(entry => ToPending(listing, entry)).ToList();
                    if (pending.Count > 0)
                        yield return new ListedBatch(listing.Id, listing.Title, depth, pending);
                }
            }

            if (run.Failure is { Code: ErrorCode.LeaseLost } lost)
                throw new VideoDigesterException(lost);
            yield return new ListedBatch(listing?.Id, listing?.Title, depth, []) { Summary = new ListingSummary(run.Listed, run.News, run.StoppedEarly, run.Failure) };
        }
    }

    private static PendingEntry ToPending(PlaylistListing listing, StoredEntry entry) =>
        new(entry.Url, entry.Title, listing.ListedBefore is not { } before || entry.FirstListedAt <= before);
}
