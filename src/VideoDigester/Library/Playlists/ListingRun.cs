using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.YtDlp.Calls;
using VideoDigester.YtDlp.Listing;

namespace VideoDigester.Library.Playlists;

/// <summary>
/// A listing that runs beside the adding of what it finds. It writes entries to the database as they come, as many at once as have come meanwhile, so that neither waits for the other
/// and memory does not grow with the playlist. Disposing it ends it.
/// </summary>
internal sealed class ListingRun : IAsyncDisposable
{
    private const int LargestBatch = 200;

    /// <summary>After so many known entries in a row the rest of a playlist that shows its newest first is known.</summary>
    private const int KnownGround = 30;

    /// <summary>What changed further down shows at least this often.</summary>
    private static readonly TimeSpan LongestTrust = TimeSpan.FromDays(30);

    private readonly YtDlpLister _lister;
    private readonly PlaylistStore _store;
    private readonly ProcessingLog _log;
    private readonly TimeProvider _time;
    private readonly VideoAddress _address;
    private readonly PlaylistOptions _options;
    private readonly Attempt _attempt;
    private readonly CancellationTokenSource _stop;
    private readonly TaskCompletionSource<PlaylistListing?> _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _news = new(0, 1);
    private readonly Task _running;
    private PlaylistListing? _listing;
    private long _index;
    private int _knownInARow;

    public ListingRun(
        YtDlpLister lister, PlaylistStore store, ProcessingLog log, TimeProvider time, VideoAddress address, PlaylistOptions options, JobLease? lease, CancellationToken cancellationToken)
    {
        (_lister, _store, _log, _time, _address, _options) = (lister, store, log, time, address, options);
        _attempt = new Attempt(address.Text, time.GetUtcNow()) { Lease = lease };
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _running = RunAsync(_stop.Token);
    }

    /// <summary>The listing, as soon as the site has said what it lists; null where it never did.</summary>
    public Task<PlaylistListing?> Begun => _begun.Task;

    public bool HasEnded => _running.IsCompleted;

    /// <summary>Why the playlist was not listed to its end, or null.</summary>
    public Failure? Failure { get; private set; }

    /// <summary>Whether it ended because what followed was known.</summary>
    public bool StoppedEarly { get; private set; }

    /// <summary>How many entries there were so far, each once.</summary>
    public long Listed { get; private set; }

    /// <summary>How many of them no earlier listing had.</summary>
    public long News { get; private set; }

    /// <summary>Waits until more entries are in the database, or the listing has ended.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (_running.IsCompleted)
            await _running.ConfigureAwait(false);
        else
            await Task.WhenAny(_running, _news.WaitAsync(cancellationToken)).Unwrap().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _news.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ListAsync(cancellationToken).ConfigureAwait(false);
            if (_listing is null)
                await BeginAsync(await _lister.AskAsync(_address, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            await _store.CompleteAsync(_listing!, isWhole: !StoppedEarly, _attempt, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException exception)
        {
            Failure = exception.Failure;
            await LogAsync(exception.Failure, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _begun.TrySetException(exception);
            throw;
        }
        finally
        {
            _begun.TrySetResult(null);
        }
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        // The reading goes on while a batch is written: its end is waited for before the enumeration is left.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var entries = _lister.ListAsync(_address, stop.Token).GetAsyncEnumerator(stop.Token);
        var next = Task.FromResult(false);
        try
        {
            var batch = new List<ListedEntry>();
            while (true)
            {
                next = entries.MoveNextAsync().AsTask();
                if (batch.Count >= LargestBatch || (batch.Count > 0 && !next.IsCompleted))
                    await AppendAsync(batch, cancellationToken).ConfigureAwait(false);
                if (StoppedEarly || !await MoveAsync(next, batch, cancellationToken).ConfigureAwait(false))
                    return;
                batch.Add(entries.Current);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await entries.DisposeAsync().ConfigureAwait(false);
        }
    }

    // What came before a failure is kept before anybody hears of it.
    private async Task<bool> MoveAsync(Task<bool> next, List<ListedEntry> batch, CancellationToken cancellationToken)
    {
        await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (next.IsCompletedSuccessfully && await next.ConfigureAwait(false))
            return true;
        if (batch.Count > 0)
            await AppendAsync(batch, cancellationToken).ConfigureAwait(false);
        return await next.ConfigureAwait(false);
    }

    private async Task AppendAsync(List<ListedEntry> batch, CancellationToken cancellationToken)
    {
        if (_listing is null)
            await BeginAsync(batch[0].Playlist, cancellationToken).ConfigureAwait(false);
        List<NewEntry> entries = [.. batch.Select(entry => new NewEntry(entry.Key, entry.Address?.Text, entry.Title) { IsCollection = entry.IsCollection, Failure = entry.Failure })];
        foreach (var standing in await _store.AppendAsync(_listing!, entries, _index, cancellationToken).ConfigureAwait(false))
        {
            Listed += standing == EntryStanding.Repeated ? 0 : 1;
            News += standing == EntryStanding.New ? 1 : 0;
            _knownInARow = standing == EntryStanding.New ? 0 : _knownInARow + 1;
            StoppedEarly |= _knownInARow >= KnownGround && MayStop(_listing!);
        }

        _index += batch.Count;
        batch.Clear();
        Announce();
    }

    private bool MayStop(PlaylistListing listing) =>
        !_options.ListAll && listing.IsNewestFirst && listing.ListedBefore is { } listed && _time.GetUtcNow() - listed < LongestTrust;

    private async Task BeginAsync(ListedPlaylist playlist, CancellationToken cancellationToken)
    {
        var facts = new PlaylistFacts(playlist.Id, playlist.Url) { Title = playlist.Title, Description = playlist.Description, ChannelKey = playlist.ChannelKey, EntryCount = playlist.EntryCount };
        _listing = await _store.BeginAsync(facts, _options, _attempt.Lease, cancellationToken).ConfigureAwait(false);
        _begun.TrySetResult(_listing);
    }

    // Only this task releases.
    private void Announce()
    {
        if (_news.CurrentCount == 0)
            _news.Release();
    }

    private async Task LogAsync(Failure failure, CancellationToken cancellationToken)
    {
        try
        {
            await _log.AppendFailureAsync(ProcessingStep.Playlist, _attempt, null, failure, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException)
        {
            // The database that cannot be written to is what failed, or the lease is lost.
        }
    }
}
