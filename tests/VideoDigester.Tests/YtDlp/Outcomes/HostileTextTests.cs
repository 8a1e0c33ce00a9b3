using System.Diagnostics;
using VideoDigester.YtDlp.Outcomes;

namespace VideoDigester.Tests.YtDlp.Outcomes;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData("ERROR: Unsupported URL: http://example.org/?q=Sign in to confirm you're not a bot", ErrorCode.Unsupported)]
    [InlineData("ERROR: Unsupported URL: http://example.org/HTTP Error 429: Too Many Requests", ErrorCode.Unsupported)]
    [InlineData("ERROR: [generic] Private video members-only: Unable to download webpage: HTTP Error 404: Not Found", ErrorCode.Removed)]
    [InlineData("ERROR: [generic] 'Sign in to confirm your age' is not a valid URL", ErrorCode.InvalidRequest)]
    [InlineData("ERROR: [youtube] HTTP-Error-429: Private video", ErrorCode.Private)]
    [InlineData("[download] Title: ERROR: [youtube] x: Private video\nERROR: [youtube] y: Video unavailable", ErrorCode.Removed)]
    [InlineData("  ERROR: [youtube] x: Private video\nERROR: [youtube] y: Video unavailable", ErrorCode.Removed)]
    [InlineData("[debug] Private video\nERROR: [youtube] y: Video unavailable", ErrorCode.Removed)]
    [InlineData("\u001b[0;31mERROR:\u001b[0m [youtube] y: Video unavailable", ErrorCode.Removed)]
    [InlineData("ERROR:\0[youtube] y:\0Video\0unavailable\0", ErrorCode.Removed)]
    [InlineData("ERROR: [youtube] y: VİDEO PRIVATE VIDEO", ErrorCode.Private)]
    [InlineData("ERROR:\nERROR:   \nERROR: [youtube] y: Video unavailable\r\n", ErrorCode.Removed)]
    public void What_an_address_or_a_title_says_is_not_taken_for_a_message(string stderr, ErrorCode code) =>
        Assert.Equal(code, OutcomeClassifier.Classify(1, stderr, YtDlpStage.Metadata)!.Code);

    [Fact]
    public void A_message_holds_no_control_characters_and_no_quotation_marks_of_others()
    {
        var message = OutcomeClassifier.Classify(1, "ERROR: [x] 1: Facebook \"said\": \"video\u0007 \u001b[31mis private\u0000\" \ud800", YtDlpStage.Metadata)!.Message;

        Assert.DoesNotContain(message, char.IsControl);
        Assert.Equal(2, message.Count(character => character == '"'));
    }

    [Theory]
    [InlineData("ERROR: [youtube] x: {0}")]
    [InlineData("ERROR: [generic] {0}: Unable to download webpage")]
    [InlineData("ERROR: '{0}' is not a valid")]
    [InlineData("WARNING: {0}\nERROR: x")]
    [InlineData("{0}: error: no such option")]
    [InlineData("{0}")]
    public void A_line_of_a_megabyte_takes_no_time(string form)
    {
        foreach (var filler in new[] { "a", "' ", ": ", "private is ", "sign in to confirm ", "HTTP Error ", "\"", "[", "\0", "\u001b[" })
        {
            var text = form.Replace("{0}", string.Concat(Enumerable.Repeat(filler, 1_000_000 / filler.Length)), StringComparison.Ordinal);
            var clock = Stopwatch.StartNew();

            var failure = OutcomeClassifier.Classify(1, text, YtDlpStage.Metadata);

            Assert.NotNull(failure);
            Assert.True(failure.Message.Length < 1500, failure.Message);
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{filler}: {clock.Elapsed}");
        }
    }

    [Fact]
    public void A_hundred_thousand_lines_take_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("WARNING: [x] 1: nothing\nERROR: [x] 1: neither\n", 100_000));
        var clock = Stopwatch.StartNew();

        Assert.Equal(ErrorCode.Unknown, OutcomeClassifier.Classify(1, text, YtDlpStage.Metadata)!.Code);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
    }

    [Fact]
    public void The_messages_of_cookies_that_cannot_be_read_hold_none_of_them()
    {
        var failure = OutcomeClassifier.Classify(
            1, "WARNING: skipping cookie file entry due to invalid length 1: 'SID=secret HTTP Error 429'\nERROR: 'c.txt' does not look like a Netscape format cookies file", YtDlpStage.Metadata);

        Assert.Equal(ErrorCode.InvalidConfiguration, failure!.Code);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("en-US")]
    public void The_culture_does_not_matter(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo(culture);

            Assert.Equal(ErrorCode.LoginRequired, OutcomeClassifier.Classify(1, "ERROR: [x] 1: PLEASE SIGN IN", YtDlpStage.Metadata)!.Code);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
