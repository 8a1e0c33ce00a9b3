using VideoDigester.YtDlp.Outcomes;

namespace VideoDigester.Tests.YtDlp.Outcomes;

public sealed class PrintedTextTests
{
    private static readonly string[] Origins = ["old", "new", "both", "site", "made up"];

    [Theory]
    [MemberData(nameof(YouTubeTexts.All), MemberType = typeof(YouTubeTexts))]
    [MemberData(nameof(SiteTexts.All), MemberType = typeof(SiteTexts))]
    [MemberData(nameof(NetworkTexts.All), MemberType = typeof(NetworkTexts))]
    [MemberData(nameof(ToolTexts.All), MemberType = typeof(ToolTexts))]
    public void Every_text_that_yt_dlp_prints_has_its_code(string origin, string text, ErrorCode code, bool isRetryable)
    {
        Assert.Contains(origin, Origins);

        var failure = OutcomeClassifier.Classify(1, text, YtDlpStage.Metadata);

        Assert.NotNull(failure);
        Assert.True(code == failure.Code && isRetryable == failure.IsRetryable, $"{failure.Code}, retryable {failure.IsRetryable}: {failure.Message}");
    }

    [Theory]
    [MemberData(nameof(YouTubeTexts.All), MemberType = typeof(YouTubeTexts))]
    [MemberData(nameof(SiteTexts.All), MemberType = typeof(SiteTexts))]
    [MemberData(nameof(NetworkTexts.All), MemberType = typeof(NetworkTexts))]
    [MemberData(nameof(ToolTexts.All), MemberType = typeof(ToolTexts))]
    public void Messages_are_for_people_and_free_of_the_command_lines_advice(string origin, string text, ErrorCode code, bool isRetryable)
    {
        var failure = OutcomeClassifier.Classify(1, text, YtDlpStage.Metadata)!;
        var message = failure.Message;

        Assert.Equal((origin, isRetryable), (origin, failure.IsRetryable));
        Assert.DoesNotContain("please report", message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Use --cookies", message, StringComparison.Ordinal);
        Assert.DoesNotContain("(caused by", message, StringComparison.Ordinal);
        Assert.DoesNotContain("ERROR:", message, StringComparison.Ordinal);
        Assert.True(message.Length < 1000);
        if (code != ErrorCode.Unknown)
            Assert.Matches("\\. (The site|yt-dlp) says: \"[^\"]+\"$", message);
    }

    [Theory]
    [InlineData("en", "HTTP Error 429: Too Many Requests", ErrorCode.RateLimited, true)]
    [InlineData("en", "HTTP Error 404: Not Found", ErrorCode.NoCaptions, true)]
    [InlineData("de-orig", "HTTP Error 410: Gone", ErrorCode.NoCaptions, true)]
    [InlineData("en", "HTTP Error 403: Forbidden", ErrorCode.BotCheck, true)]
    [InlineData("en", "HTTP Error 500: Internal Server Error", ErrorCode.SiteUnavailable, true)]
    [InlineData("en", "<urlopen error [Errno 111] Connection refused>", ErrorCode.Network, true)]
    [InlineData("en", "timed out", ErrorCode.Timeout, true)]
    public void A_missing_track_is_not_a_missing_video(string language, string cause, ErrorCode code, bool isRetryable)
    {
        var failure = OutcomeClassifier.Classify(1, $"ERROR: Unable to download video subtitles for '{language}': {cause}\n", YtDlpStage.Captions);

        Assert.Equal((code, isRetryable), (failure!.Code, failure.IsRetryable));
    }

    [Theory]
    [InlineData("ERROR: Did not get any data blocks")]
    [InlineData("ERROR: The downloaded file is empty")]
    public void Captions_without_a_byte_are_an_empty_body(string text) =>
        Assert.Equal(ErrorCode.EmptyBody, OutcomeClassifier.Classify(1, text, YtDlpStage.Captions)!.Code);

    [Fact]
    public void The_message_says_what_happened_and_what_to_do_and_quotes_the_site() => Assert.Equal(
        "The video is for the channel's members. Give yt-dlp the cookies of a member (YtDlpOptions.CookiesFile). "
        + "The site says: \"Join this channel to get access to members-only content like this video, and other exclusive perks.\"",
        OutcomeClassifier.Classify(
            1, "ERROR: [youtube] dQw4w9WgXcQ: Join this channel to get access to members-only content like this video, and other exclusive perks.\n", YtDlpStage.Metadata)!.Message);

    [Fact]
    public void Words_without_a_rule_are_kept() => Assert.Equal(
        "yt-dlp failed: [x] 1: The moon is made of cheese", OutcomeClassifier.Classify(1, "[debug] x\nERROR: [x] 1: The moon is made of cheese\nERROR: second", YtDlpStage.Metadata)!.Message);
}
