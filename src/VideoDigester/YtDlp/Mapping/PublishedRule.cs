namespace VideoDigester.YtDlp.Mapping;

/// <summary>Decides when a video was published, no more exactly than the record says.</summary>
internal static class PublishedRule
{
    public static PublishedDate? Map(YtDlpInfo info, DateTimeOffset? releaseAt, LiveStatus? liveStatus, DateTimeOffset fetchedAt, IgnoredFields ignored)
    {
        if (Moments.Instant(info.Timestamp, "timestamp", ignored) is { } instant)
            return PublishedDate.At(instant);

        // yt-dlp derives the day from the timestamp: the epoch's day beside a zero says nothing either.
        var day = Moments.Day(info.UploadDate, "upload_date", ignored);
        if (day is { } uploaded && !(info.Timestamp == 0 && uploaded == DateOnly.FromDateTime(DateTime.UnixEpoch)))
            return PublishedDate.OnDay(uploaded);

        // Sites without an upload date show the broadcast's. What is announced is not published.
        if (liveStatus == LiveStatus.Upcoming)
            return null;
        if (releaseAt is { } release)
            return release <= fetchedAt ? PublishedDate.At(release) : null;
        return Moments.Day(info.ReleaseDate, "release_date", ignored) is { } released && released <= DateOnly.FromDateTime(fetchedAt.UtcDateTime)
            ? PublishedDate.OnDay(released)
            : null;
    }
}
