using System.Runtime.CompilerServices;
using VideoDigester.Storage.Playlists;

namespace VideoDigester.Library.Playlists;

/// <summary>Goes through the entries of a playlist in order while it is being listed, a page at a time.</summary>
internal sealed class PlaylistWalk(PlaylistEntryStore entries)
{
    private const int PageSize = 50;

    /// <summary>All entries that the listing shows, then what there is still to do of earlier ones.</summary>
    /// <param name="run">The listing as it goes on.</param>
    /// <param name="listing">The listing.</param>
    /// <param name="onlyOpen">Whether of the earlier ones only those are wanted that there is something to do with.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async IAsyncEnumerable<IReadOnlyList<StoredEntry>> PagesAsync(ListingRun run, PlaylistListing listing, bool onlyOpen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = listing.First - 1;
        while (true)
        {
            // Asked before the page is read: what was committed before the end is in it.
            var hasEnded = run.HasEnded;
            var page = await entries.ReadAsync(listing, after, listing.End, onlyOpen: false, PageSize, cancellationToken).ConfigureAwait(false);
            if (page.Count > 0)
            {
                after = page[^1].Position;
                yield return page;
            }
            else
            {
                await run.WaitAsync(cancellationToken).ConfigureAwait(false);
                if (hasEnded)
                    break;
            }
        }

        await foreach (var page in RestAsync(listing, listing.End - 1, long.MaxValue, onlyOpen, cancellationToken).ConfigureAwait(false))
            yield return page;

        // What another listing at the same time has moved out of the way of this one.
        await foreach (var page in RestAsync(listing, long.MinValue, listing.First, onlyOpen, cancellationToken).ConfigureAwait(false))
            yield return page;
    }

    private async IAsyncEnumerable<IReadOnlyList<StoredEntry>> RestAsync(
        PlaylistListing listing, long after, long before, bool onlyOpen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (await entries.ReadAsync(listing, after, before, onlyOpen, PageSize, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            after = page[^1].Position;
            yield return page;
        }
    }
}
