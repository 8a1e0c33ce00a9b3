namespace VideoDigester.YtDlp.Mapping;

/// <summary>Whether a video is a broadcast, and who may watch it.</summary>
internal static class StatusRule
{
    /// <summary><c>live_status</c>, else what the older flags say. <c>is_live</c> false alone does not tell a recording from a video.</summary>
    public static LiveStatus? Live(YtDlpInfo info, IgnoredFields ignored)
    {
        switch (info.LiveStatus?.Trim())
        {
            case "not_live":
                return LiveStatus.NotLive;
            case "is_upcoming":
                return LiveStatus.Upcoming;
            case "is_live":
                return LiveStatus.Live;
            case "post_live":
                return LiveStatus.PostLive;
            case "was_live":
                return LiveStatus.WasLive;
            case null or "":
                break;
            default:
                ignored.Add("live_status", "not a status that yt-dlp knows");
                break;
        }

        return (info.IsLive, info.WasLive) switch
        {
            (true, _) => LiveStatus.Live,
            (_, true) => LiveStatus.WasLive,
            (false, false) => LiveStatus.NotLive,
            _ => null,
        };
    }

    public static Availability? Access(YtDlpInfo info, IgnoredFields ignored)
    {
        switch (info.Availability?.Trim())
        {
            case "public":
                return Availability.Public;
            case "unlisted":
                return Availability.Unlisted;
            case "private":
                return Availability.Private;
            case "premium_only":
                return Availability.PremiumOnly;
            case "subscriber_only":
                return Availability.SubscriberOnly;
            case "needs_auth":
                return Availability.NeedsAuth;
            case null or "":
                return null;
            default:
                ignored.Add("availability", "not an availability that yt-dlp knows");
                return null;
        }
    }
}
