namespace VideoDigester.Storage.Retention;

/// <summary>
/// Says which observations may go: of a day that is old enough, and of a month that is older, all but the last; never the first of a video. Days and months are whole ones, in UTC, so that what is kept does not hang
/// on the hour at which it was looked at.
/// </summary>
/// <param name="fullSince">From this moment on every observation is kept, rounded down to its day; null keeps all.</param>
/// <param name="dailySince">From this moment on one a day is kept, rounded down to its month; null keeps the days for ever.</param>
internal sealed class StatisticsThinning(DateTimeOffset? fullSince, DateTimeOffset? dailySince)
{
    private readonly DateTimeOffset? _day = fullSince is { } full ? DayOf(full) : null;
    private readonly DateTimeOffset? _month = dailySince is { } daily ? MonthOf(daily) : null;
    private ObservationKey? _previous;
    private bool _isFirst;

    /// <summary>Nothing from this moment on goes.</summary>
    public DateTimeOffset? Before => _day > _month || _month is null ? _day : _month;

    /// <summary>Takes the observations by video and time, all that are older than <see cref="Before"/>.</summary>
    /// <returns>The observation before this one, where it may go; otherwise null.</returns>
    public ObservationKey? Next(ObservationKey observation)
    {
        var (previous, wasFirst) = (_previous, _isFirst);
        _isFirst = previous?.VideoId != observation.VideoId;
        _previous = observation;
        return previous is { } before && !wasFirst && !_isFirst && AreOfOnePeriod(before.At.Value, observation.At.Value) ? before : null;
    }

    private bool AreOfOnePeriod(DateTimeOffset earlier, DateTimeOffset later) =>
        (later < _month && MonthOf(earlier) == MonthOf(later)) || (later < _day && DayOf(earlier) == DayOf(later));

    private static DateTimeOffset DayOf(DateTimeOffset moment) => new(moment.UtcDateTime.Date, TimeSpan.Zero);

    private static DateTimeOffset MonthOf(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
}
