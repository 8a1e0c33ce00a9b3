using System.Runtime.CompilerServices;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Library.Playlists;

/// <summary>Lists playlists without adding anything, and shows their entries as they come.</summary>
internal sealed class PlaylistLister(PlaylistListings listings, PlaylistEntryStore entries)
{
    /// <summary>Lists a playlist, and those that are in it after it.</summary>
    /// <param name="address">The address.</param>
    /// <param name="options">Which entries are wanted.</param>
    /// <param name="begin">Called when a listing has begun, before its first page. Answers whether entries of earlier listings are wanted only where there is something to do with them.</param>
    /// <param name="lease">The worker's hold on the job that this is part of, or null.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    /// <returns>The entries, a page as soon as it is committed. How a listing fails is in its last page.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.LeaseLost"/>, or the database cannot be used.</exception>
    public async IAsyncEnumerable<ListedPage> ListAsync(
        VideoAddress address, PlaylistOptions options, Func<PlaylistListing, Task<bool>> begin, JobLease? lease, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var queue = new PlaylistQueue(address);
        while (queue.TryTake(out var next, out var depth))
        {
            ListingSummary? summary = null;
            await foreach (var page in ListOneAsync(next, depth, options, begin, queue, lease, cancellationToken).ConfigureAwait(false))
            {
                summary = page.Summary;
                yield return page;
            }

            if (RefusalWatch.ConcernsAll(summary?.Failure))
                yield break;
        }
    }

    private async IAsyncEnumerable<ListedPage> ListOneAsync(
        VideoAddress address,
        int depth,
        PlaylistOptions options,
        Func<PlaylistListing, Task<bool>> begin,
        PlaylistQueue queue,
        JobLease? lease,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = listings.Begin(address, options, lease, cancellationToken);
        await using (run.ConfigureAwait(false))
        {
            var listing = await run.Begun.ConfigureAwait(false);
            if (listing is not null && !queue.IsFirst(listing.Id))
                yield break;
            if (listing is not null)
            {
                var onlyOpen = await begin(listing).ConfigureAwait(false);
                await foreach (var page in new PlaylistWalk(entries).PagesAsync(run, listing, onlyOpen, cancellationToken).ConfigureAwait(false))
                {
                    // One that lies too deep stays what it is.
                    foreach (var nested in page.Where(entry => entry.IsCollection))
                        _ = queue.Add(nested.Url, depth + 1);
                    yield return new ListedPage(listing, page);
                }
            }

            if (run.Failure is { Code: ErrorCode.LeaseLost } lost)
                throw new VideoDigesterException(lost);
            yield return new ListedPage(listing, []) { Summary = new ListingSummary(run.Listed, run.News, run.StoppedEarly, run.Failure) };
        }
    }
}
