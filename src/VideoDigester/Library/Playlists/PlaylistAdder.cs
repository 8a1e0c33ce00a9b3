using System.Runtime.CompilerServices;
using VideoDigester.Storage;
using VideoDigester.Storage.Playlists;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Library.Playlists;

/// <summary>
/// The story of a playlist, top to bottom: it is listed into the database, and while that goes on its entries are taken from there in order; what is known is reported, what is not is added by
/// <see cref="VideoAdder"/>, and what became of it is kept with the entry. Playlists that are in it come after it.
/// </summary>
internal sealed class PlaylistAdder(
    PlaylistListings listings, PlaylistEntryStore entries, PlaylistEntryKeeper keeper, VideoAdder adder, TranscriptStore transcripts)
{
    public async IAsyncEnumerable<PlaylistEvent> AddAsync(VideoAddress address, PlaylistOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // What is there is there, however long ago it was asked for.
        options = options with { Add = options.Add with { MaxAge = TimeSpan.MaxValue, SkipRemoved = !options.Restore } };
        var queue = new PlaylistQueue(address);
        var refusals = new RefusalWatch();
        while (queue.TryTake(out var next, out var depth))
        {
            PlaylistDone? done = null;
            await foreach (var happened in AddOneAsync(next, depth, options, queue, refusals, cancellationToken).ConfigureAwait(false))
            {
                done = happened as PlaylistDone;
                yield return happened;
            }

            if (RefusalWatch.ConcernsAll(done?.Error))
                yield break;
        }
    }

    private async IAsyncEnumerable<PlaylistEvent> AddOneAsync(
        VideoAddress address, int depth, PlaylistOptions options, PlaylistQueue queue, RefusalWatch refusals, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = listings.Begin(address, options, lease: null, cancellationToken);
        await using (run.ConfigureAwait(false))
        {
            var listing = await run.Begun.ConfigureAwait(false);
            if (listing is null)
            {
                yield return new PlaylistDone { Id = null, Address = address.Text, Outcome = IngestOutcome.Failed, Error = run.Failure };
                yield break;
            }

            // Two addresses of one playlist.
            if (!queue.IsFirst(listing.Id))
                yield break;
            yield return new PlaylistStarted(listing.Id, listing.Title, listing.EntryCount);
            var tally = new PlaylistTally();
            Failure? failure = null;
            var pages = new PlaylistWalk(entries).PagesAsync(run, listing, onlyOpen: true, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (pages.ConfigureAwait(false))
            {
                while (failure is null)
                {
                    (var page, failure) = await NextAsync(pages).ConfigureAwait(false);
                    if (page is null)
                        break;
                    foreach (var entry in page)
                    {
                        if (RefusalWatch.ConcernsAll(run.Failure))
                            failure = run.Failure;
                        if (failure is not null)
                            break;
                        (var result, failure) = await DoAsync(entry, depth, options, queue, refusals, tally, cancellationToken).ConfigureAwait(false);
                        if (result is not null)
                            yield return new PlaylistEntryDone(listing.Id, await PlaceAsync(listing, entry, cancellationToken).ConfigureAwait(false), result);
                    }
                }
            }

            yield return Done(address, run, listing, tally, failure ?? run.Failure);
        }
    }

    // A database that is gone ends the call as an event, and not in the middle of one.
    private static async Task<(IReadOnlyList<StoredEntry>? Page, Failure? Failure)> NextAsync(IAsyncEnumerator<IReadOnlyList<StoredEntry>> pages)
    {
        try
        {
            return await pages.MoveNextAsync().ConfigureAwait(false) ? (pages.Current, null) : (null, null);
        }
        catch (VideoDigesterException exception)
        {
            return (null, exception.Failure);
        }
    }

    /// <summary>Deals with an entry.</summary>
    /// <returns>What became of it, where there is something to say; and why to stop, or null.</returns>
    private async Task<(IngestResult? Result, Failure? Failure)> DoAsync(
        StoredEntry entry, int depth, PlaylistOptions options, PlaylistQueue queue, RefusalWatch refusals, PlaylistTally tally, CancellationToken cancellationToken)
    {
        try
        {
            // Somebody else may have added it since the page was read.
            var now = entry.State == EntryState.Pending ? await entries.FindAsync(entry.Key, cancellationToken).ConfigureAwait(false) ?? entry : entry;
            var result = now.State == EntryState.Pending
                ? await AddAsync(now, options.Add, cancellationToken).ConfigureAwait(false)
                : await KnownAsync(now, options.Add, tally, cancellationToken).ConfigureAwait(false);
            if (now.IsCollection || (result is not null && PlaylistEntryKeeper.IsPlaylist(result)))
                result = Nest(now, depth, queue, tally);
            var isRefused = now.State == EntryState.Pending && refusals.Takes(result?.Error);
            if (now.State == EntryState.Pending && result is not null && !(isRefused && result.Outcome == IngestOutcome.Failed))
                await keeper.SettleAsync(now.Key, result, lease: null, cancellationToken).ConfigureAwait(false);
            if (result is not null)
                tally.Count(result);
            return (result, isRefused ? result!.Error : null);
        }
        catch (VideoDigesterException exception)
        {
            return (null, exception.Failure);
        }
    }

    private async Task<IngestResult> AddAsync(StoredEntry entry, AddOptions options, CancellationToken cancellationToken)
    {
        var result = await adder.AddAsync(VideoAddress.Parse(entry.Url), options, cancellationToken).ConfigureAwait(false);
        if (PlaylistEntryKeeper.IsPlaylist(result))
            await keeper.SettleAsync(entry.Key, result, lease: null, cancellationToken).ConfigureAwait(false);
        return result with { Title = result.Title ?? entry.Title };
    }

    private async Task<IngestResult?> KnownAsync(StoredEntry entry, AddOptions options, PlaylistTally tally, CancellationToken cancellationToken)
    {
        if (entry.State == EntryState.Failed)
            return new IngestResult { Target = entry.Url, Outcome = IngestOutcome.Failed, Id = entry.Video, Title = entry.Title, Error = entry.Failure };
        if (entry.Video is { } video)
            return new IngestResult
            {
                Target = entry.Url,
                Outcome = IngestOutcome.Unchanged,
                Id = video,
                Title = entry.Title,
                Transcript = await transcripts.FindInfoAsync(video, options.Languages, cancellationToken).ConfigureAwait(false),
                Error = entry.Failure,
            };
        if (entry.State == EntryState.Kept)
            return VideoKeeper.Skipped(entry.Url, VideoAddress.Parse(entry.Url).Named, entry.Title);
        tally.Skipped += entry.IsCollection ? 0 : 1;
        return null;
    }

    private static IngestResult? Nest(StoredEntry entry, int depth, PlaylistQueue queue, PlaylistTally tally)
    {
        tally.Nested++;
        return queue.Add(entry.Url, depth + 1) is { } refused
            ? new IngestResult { Target = entry.Url, Outcome = IngestOutcome.Failed, Title = entry.Title, Error = refused }
            : null;
    }

    private async Task<long> PlaceAsync(PlaylistListing listing, StoredEntry entry, CancellationToken cancellationToken)
    {
        if (listing.Has(entry.Position))
            return entry.Position - listing.First + 1;
        try
        {
            return await entries.PlaceOfAsync(listing, entry.Position, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException)
        {
            return 0;
        }
    }

    private static PlaylistDone Done(VideoAddress address, ListingRun run, PlaylistListing listing, PlaylistTally tally, Failure? failure) => new()
    {
        Id = listing.Id,
        Address = address.Text,
        Title = listing.Title,
        Outcome = failure is not null ? IngestOutcome.Failed
            : listing.Number == 1 ? IngestOutcome.Added
            : tally.Of(IngestOutcome.Added) + tally.Of(IngestOutcome.Updated) > 0 ? IngestOutcome.Updated
            : IngestOutcome.Unchanged,
        Listed = run.Listed,
        Added = tally.Of(IngestOutcome.Added),
        Updated = tally.Of(IngestOutcome.Updated),
        Unchanged = tally.Of(IngestOutcome.Unchanged),
        Failed = tally.Of(IngestOutcome.Failed),
        Skipped = tally.Skipped + tally.Of(IngestOutcome.Skipped),
        Nested = tally.Nested,
        StoppedEarly = run.StoppedEarly,
        Error = failure,
    };
}
