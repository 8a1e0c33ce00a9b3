using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Jobs;

/// <summary>What all workers know of the sites: which of them do not want to be asked, and until when.</summary>
internal sealed class SiteCircuit(LibraryDatabase database, TimeProvider time)
{
    /// <summary>The name that stands for all sites.</summary>
    public const string All = "*";

    /// <summary>What is drawn at random is added to a pause: this share of it at the most. Who was refused at the same time does not come back at the same time.</summary>
    private const double MostRandom = 0.2;

    /// <summary>Beyond this the doubling ends in any case: 2 to the 30th of a second is 34 years.</summary>
    private const int MostDoublings = 30;

    /// <summary>As good as for ever, and a moment that both databases hold.</summary>
    public static readonly Timestamp Forever = Timestamp.From(DateTimeOffset.MaxValue);

    /// <summary>Keeps what a job heard from its site. What is said while the site is paused is said by jobs from before, and old news.</summary>
    public async Task ReportAsync(LibraryConnection connection, string site, SiteReport report, CancellationToken cancellationToken)
    {
        var now = await database.Dialect.Queue.NowAsync(connection, time, cancellationToken).ConfigureAwait(false);
        var row = await LockAsync(connection, site, now, cancellationToken).ConfigureAwait(false);
        var isPaused = row.PausedUntil > now;
        if (report.Refusal is not { } refusal)
        {
            if (isPaused)
                return;
            (row.Failures, row.PausedUntil, row.ErrorCode, row.ErrorMessage) = (0, null, null, null);
        }
        else
        {
            var wanted = Timestamp.From(now.Value + (isPaused ? refusal.RetryAfter ?? TimeSpan.Zero : Pause(report, refusal, row.Failures)));
            if (isPaused && wanted <= row.PausedUntil)
                return;
            if (!isPaused)
                row.Failures++;
            (row.PausedUntil, row.ErrorCode, row.ErrorMessage) = (wanted, refusal.Code.ToString(), StoredFailure.MessageOf(refusal));
        }

        row.ChangedAt = now;
        await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
    }

    public Task<bool> PauseAsync(string? site, TimeSpan? duration, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var now = await database.Dialect.Queue.NowAsync(connection, time, cancellationToken).ConfigureAwait(false);
            var row = await LockAsync(connection, NameOf(site), now, cancellationToken).ConfigureAwait(false);
            var until = duration is { } given && given < Forever.Value - now.Value ? Timestamp.From(now.Value + given) : Forever;

            // A site that refuses for longer is not asked sooner.
            if (row.ErrorCode is not null && row.PausedUntil >= until)
                return true;
            (row.PausedUntil, row.ErrorCode, row.ErrorMessage, row.ChangedAt) = (until, null, null, now);
            await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    public async Task<bool> ResumeAsync(string? site, CancellationToken cancellationToken)
    {
        var wasPaused = await database.WriteAsync(
            async connection =>
            {
                var name = NameOf(site);
                var now = await database.Dialect.Queue.NowAsync(connection, time, cancellationToken).ConfigureAwait(false);
                if (await Of(connection, name).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not { } row)
                    return false;
                var isPaused = row.PausedUntil > now;
                (row.Failures, row.PausedUntil, row.ErrorCode, row.ErrorMessage, row.ChangedAt) = (0, null, null, null, now);
                await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
                if (isPaused)
                    await JobSwitch.AnnounceAsync(connection, database.Dialect.Queue, cancellationToken).ConfigureAwait(false);
                return isPaused;
            },
            cancellationToken).ConfigureAwait(false);
        database.Dialect.Queue.Signal.Give();
        return wasPaused;
    }

    private static TimeSpan Pause(SiteReport report, Failure refusal, int failures)
    {
        var doubled = report.FirstPause * Math.Pow(2, Math.Min(failures, MostDoublings));
        var pause = doubled < report.LongestPause ? doubled : report.LongestPause;
        return (refusal.RetryAfter > pause ? refusal.RetryAfter.Value : pause) * (1 + (MostRandom * Random.Shared.NextDouble()));
    }

    private static string NameOf(string? site) => site is null ? All : StorableMetadata.Key(site);

    private IQueryable<SiteStateRow> Of(LibraryConnection connection, string site) => database.Dialect.Locked(connection.SiteStates.Where(row => row.Site == site));

    private async Task<SiteStateRow> LockAsync(LibraryConnection connection, string site, Timestamp now, CancellationToken cancellationToken)
    {
        if (await Of(connection, site).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } known)
            return known;
        await database.Dialect.TryInsertAsync(connection, new SiteStateRow { Site = site, ChangedAt = now }, cancellationToken).ConfigureAwait(false);
        return await Of(connection, site).SoleAsync(cancellationToken).ConfigureAwait(false);
    }
}
