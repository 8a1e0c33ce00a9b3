using VideoDigester.YtDlp.Outcomes;

namespace VideoDigester.Tests.YtDlp.Outcomes;

public sealed class WarningTests
{
    [Theory]
    [InlineData("WARNING: [youtube] dQw4w9WgXcQ: Private video. Sign in if you've been granted access to this video", ErrorCode.Private)]
    [InlineData("WARNING: [youtube] Join this channel to get access to members-only content like this video, and other exclusive perks.", ErrorCode.MembersOnly)]
    [InlineData("WARNING: [youtube] dQw4w9WgXcQ: This live event will begin in 3 hours.", ErrorCode.Upcoming)]
    [InlineData("WARNING: [youtube] dQw4w9WgXcQ: Premieres in 40 minutes", ErrorCode.Upcoming)]
    [InlineData("WARNING: [youtube] Sign in to confirm you’re not a bot. This helps protect our community. Learn more", ErrorCode.BotCheck)]
    [InlineData("WARNING: [youtube] The uploader has not made this video available in your country", ErrorCode.GeoBlocked)]
    [InlineData("WARNING: [youtube] dQw4w9WgXcQ: Video unavailable. This video has been removed by the uploader", ErrorCode.Removed)]
    [InlineData("WARNING: [youtube] Unable to download API page: HTTP Error 429: Too Many Requests", ErrorCode.RateLimited)]
    [InlineData("WARNING: [youtube] dQw4w9WgXcQ: n challenge solving failed: Some formats may be missing.", ErrorCode.ToolNeedsRuntime)]
    [InlineData("WARNING: [youtube] Unable to download webpage: <urlopen error timed out>\nWARNING: [youtube] x: Premieres in 3 hours", ErrorCode.Upcoming)]
    [InlineData("WARNING: Only images are available for download. Use --list-formats to see them\nWARNING: [x] 1: This video is DRM protected", ErrorCode.DrmProtected)]
    public void Warnings_of_a_record_without_formats_tell_the_cause(string stderr, ErrorCode code) =>
        Assert.Equal(code, OutcomeClassifier.ClassifyWarnings(stderr)!.Code);

    [Theory]
    [InlineData("")]
    [InlineData("ERROR: [youtube] x: Private video")]
    [InlineData("WARNING: [youtube] dQw4w9WgXcQ: No video formats found!")]
    [InlineData("WARNING: [generic] Falling back on generic information extractor")]
    [InlineData("WARNING: [youtube] Login with password is not supported for YouTube. Use --cookies-from-browser or --cookies for the authentication.")]
    [InlineData("WARNING: [youtube:tab] Playlists that require authentication may not extract correctly without a successful webpage download")]
    [InlineData("WARNING: [youtube:tab] YouTube said: INFO - 3 unavailable videos are hidden")]
    [InlineData("WARNING: [youtube] The provided YouTube account cookies are no longer valid. They have likely been rotated in the browser as a security measure.")]
    [InlineData("WARNING: [TikTok] The extractor is attempting impersonation, but no impersonate target is available. See  https://github.com/yt-dlp/yt-dlp#impersonation")]
    [InlineData("WARNING: skipping cookie file entry due to invalid length 1: 'private video secret=1'\n")]
    [InlineData("WARNING: [acme] vid1: Unable to download thumbnail: HTTP Error 404: Not Found")]
    [InlineData("WARNING: [acme] vid1: Unable to download comments: HTTP Error 410: Gone")]
    [InlineData("WARNING: [acme] vid1: Unable to download comments: The read operation timed out")]
    [InlineData("WARNING: [acme] vid1: Failed to download MPD manifest: HTTP Error 403: Forbidden")]
    [InlineData("WARNING: [acme] You are not logged in, some premium formats may be missing")]
    [InlineData("WARNING: ffmpeg-location x does not exist! Continuing without ffmpeg")]
    [InlineData("WARNING: ffmpeg not found. The downloaded format may not be the best available. Installing ffmpeg is strongly recommended")]
    public void Warnings_that_name_no_cause_are_none(string stderr) => Assert.Null(OutcomeClassifier.ClassifyWarnings(stderr));

    [Fact]
    public void A_vague_error_gives_way_to_the_warning_that_explains_it() => Assert.Equal(
        ErrorCode.IpBlocked,
        OutcomeClassifier.Classify(
            1, "WARNING: [x] Your IP address is blocked from accessing this post\nERROR: [x] 1: Unable to extract data; please report this issue on  https://github.com/", YtDlpStage.Metadata)!.Code);

    [Fact]
    public void Of_several_errors_the_most_specific_wins() => Assert.Equal(
        ErrorCode.MembersOnly,
        OutcomeClassifier.Classify(
            1, "ERROR: unable to open\nERROR: [a] 1: Unable to download webpage: HTTP Error 404: Not Found\nERROR: [b] 2: Join this channel to get access", YtDlpStage.Metadata)!.Code);

    [Theory]
    [InlineData("WARNING: [acme] vid1: Unable to download thumbnail: HTTP Error 404: Not Found\nERROR: [acme] vid1: Unable to extract title; please report this issue", ErrorCode.SiteChanged)]
    [InlineData("WARNING: [youtube] x: Unable to download API page: HTTP Error 404: Not Found\nERROR: [youtube] x: Unable to extract initial player response", ErrorCode.SiteChanged)]
    [InlineData("ERROR: [vimeo] 1: Unable to download OAuth token: HTTP Error 404: Not Found", ErrorCode.SiteChanged)]
    public void What_is_missing_on_the_side_is_no_missing_video(string stderr, ErrorCode code) =>
        Assert.Equal(code, OutcomeClassifier.Classify(1, stderr, YtDlpStage.Metadata)!.Code);
}
