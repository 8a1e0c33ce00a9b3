using VideoDigester.YtDlp;
using VideoDigester.YtDlp.Captions;

namespace VideoDigester.Tests.YtDlp.Captions;

/// <summary>Which track is fetched, of those that a site offers.</summary>
public sealed class TrackChooserTests
{
    [Theory]
    // uploaded | automatic | language of the video | wanted | translated allowed | the order of what will do
    [InlineData("en de", "", "de", "en", false, "en de")]
    [InlineData("en de", "", "de", "", false, "de en")]
    [InlineData("en-GB en", "", "en", "", false, "en en-GB")]
    [InlineData("fr", "en-orig en de fr", "en", "", false, "~en-orig ~en fr")]
    [InlineData("fr", "en-orig en de fr", "en", "de", false, "~en-orig ~en fr")]
    [InlineData("fr", "en-orig en de fr", "en", "de", true, "=de ~en-orig ~en fr")]
    [InlineData("fr", "en-orig en de", "en", "fr de", true, "fr =de ~en-orig ~en")]
    [InlineData("", "en-orig en de fr", "de", "", false, "~en-orig ~en")]
    [InlineData("", "en", "", "", false, "~en")]
    [InlineData("", "pt es", "", "es", false, "~es ~pt")]
    [InlineData("", "pt es", "pt", "", false, "~pt")]
    [InlineData("de en", "", "", "", false, "de en")]
    [InlineData("en.* -all", "", "", "", false, "en.* -all")]
    [InlineData("", "", "en", "en", true, "")]
    [InlineData("zh-Hans zh-Hant", "", "zh", "zh-Hant", false, "zh-Hant zh-Hans")]
    [InlineData("en-x1y2z3", "", "en", "en", false, "en-x1y2z3")]
    public void Tracks_are_in_the_order_in_which_they_will_do(string uploaded, string automatic, string spoken, string wanted, bool allowTranslated, string expected)
    {
        var language = spoken.Length == 0 ? null : spoken;
        var video = new VideoMetadata { Id = new VideoId("youtube", "x"), Url = "https://www.youtube.com/watch?v=x", FetchedAt = DateTimeOffset.UnixEpoch, Language = language };
        var info = new YtDlpInfo { Subtitles = Offer(uploaded), AutomaticCaptions = Offer(automatic) };

        var order = TrackChooser.BestFirst(CaptionTracks.Of(info, language), video, Split(wanted), allowTranslated);

        Assert.Equal(expected, string.Join(' ', order.Select(track => Sign(track.Kind) + track.Key)));
    }

    [Fact]
    public void A_translation_is_never_there_unless_it_is_asked_for()
    {
        var info = new YtDlpInfo { AutomaticCaptions = Offer("en-orig " + string.Join(' ', Enumerable.Range('a', 26).Select(c => $"x{(char)c}"))) };
        var video = new VideoMetadata { Id = new VideoId("youtube", "x"), Url = "https://www.youtube.com/watch?v=x", FetchedAt = DateTimeOffset.UnixEpoch };

        var order = TrackChooser.BestFirst(CaptionTracks.Of(info, null), video, ["xa", "xb"], allowTranslated: false);

        Assert.Equal("en-orig", Assert.Single(order).Key);
    }

    private static string Sign(TranscriptSourceKind kind) => kind switch
    {
        TranscriptSourceKind.Automatic => "~",
        TranscriptSourceKind.Translated => "=",
        _ => "",
    };

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static CaptionOffer Offer(string keys)
    {
        var offer = new CaptionOffer();
        foreach (var key in Split(keys))
            offer.Recognised[key] = null;
        return offer;
    }
}
