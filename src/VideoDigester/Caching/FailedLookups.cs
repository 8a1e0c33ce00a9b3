using System.Collections.Concurrent;
using VideoDigester.Diagnostics;
using VideoDigester.Library;
using VideoDigester.Storage.Versions;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Caching;

/// <summary>
/// Remembers for a short time, in this process, that a site has no such video or does not show it, so that it is not asked again at once. Only what is lasting and the site's own word: a call that may
/// succeed soon, or that failed for want of something on this machine, is made again. Safe for concurrent use.
/// </summary>
internal sealed class FailedLookups(VersionReader versions, HybridCachingOptions options, CacheTelemetry telemetry, TimeProvider time)
{
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, Remembered> _remembered = new(StringComparer.Ordinal);
    private readonly Turns _turns = new();

    /// <summary>Adds a video, or says what became of the last attempt. Of calls for one address that fail one asks the site.</summary>
    public async Task<IngestResult> AddAsync(IVideoLibrary library, string address, AddOptions? wanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (options.FailedLookups == TimeSpan.Zero)
            return await library.AddAsync(address, wanted, cancellationToken).ConfigureAwait(false);
        var (page, asked) = (VideoAddress.Parse(address), CheckedOptions.Of(wanted ?? new AddOptions()));
        var key = $"{page.Text} {asked.AllowTranslated} {asked.SkipRemoved} {string.Join(' ', asked.Languages)}";
        using var turn = await _turns.TakeAsync(key, cancellationToken).ConfigureAwait(false);
        if (_remembered.TryGetValue(key, out var last) && IsFresh(last, asked.MaxAge) && !await versions.HoldsAsync(page.Named, page.Text, cancellationToken).ConfigureAwait(false))
        {
            telemetry.Read(CacheKind.FailedLookup, isHit: true);
            return last.Result;
        }

        _remembered.TryRemove(key, out _);
        var result = await library.AddAsync(address, wanted, cancellationToken).ConfigureAwait(false);
        if (result is { Outcome: IngestOutcome.Failed, Error: { } error } && IsLasting(error))
        {
            telemetry.Read(CacheKind.FailedLookup, isHit: false);
            Remember(key, result);
        }

        return result;
    }

    private bool IsFresh(Remembered last, TimeSpan? maxAge)
    {
        var age = time.GetElapsedTime(last.At);
        return age < options.FailedLookups && (maxAge is not { } most || age < most);
    }

    private static bool IsLasting(Failure error) => !error.IsRetryable && error.Code
        is ErrorCode.Removed
        or ErrorCode.Private
        or ErrorCode.Unsupported
        or ErrorCode.Playlist
        or ErrorCode.LoginRequired
        or ErrorCode.MembersOnly
        or ErrorCode.PaymentRequired
        or ErrorCode.AgeRestricted
        or ErrorCode.GeoBlocked
        or ErrorCode.DrmProtected;

    private void Remember(string key, IngestResult result)
    {
        if (_remembered.Count >= MostRemembered)
        {
            foreach (var (name, last) in _remembered)
                if (!IsFresh(last, maxAge: null))
                    _remembered.TryRemove(name, out _);
            if (_remembered.Count >= MostRemembered)
                _remembered.Clear();
        }

        _remembered[key] = new Remembered(result, time.GetTimestamp());
    }

    private sealed record Remembered(IngestResult Result, long At);
}
