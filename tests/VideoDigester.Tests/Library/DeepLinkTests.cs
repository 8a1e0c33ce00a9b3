namespace VideoDigester.Tests.Library;

public sealed class DeepLinkTests
{
    [Theory]
    [InlineData("youtube", "https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc&t=3725s")]
    [InlineData("youtube", "https://www.youtube.com/watch?t=9s&v=abc#x", "https://www.youtube.com/watch?v=abc&t=3725s#x")]
    [InlineData("youtube", "https://youtu.be/abc", "https://youtu.be/abc?t=3725s")]
    [InlineData("twitchvod", "https://www.twitch.tv/videos/1", "https://www.twitch.tv/videos/1?t=1h2m5s")]
    [InlineData("vimeo", "https://vimeo.com/1", "https://vimeo.com/1#t=3725s")]
    [InlineData("soundcloud", "https://soundcloud.com/a/b", "https://soundcloud.com/a/b#t=62:05")]
    [InlineData("generic", "https://example.org/talk.html#old", "https://example.org/talk.html#t=3725")]
    public void A_link_names_the_moment_as_the_site_does(string site, string url, string expected) =>
        Assert.Equal(expected, DeepLink.To(new VideoId(site, "key"), url, TimeSpan.FromSeconds(3725.9)));

    [Fact]
    public void A_moment_before_the_start_is_the_start() =>
        Assert.EndsWith("t=0s", DeepLink.To(new VideoId("youtube", "k"), "https://youtu.be/k", TimeSpan.FromSeconds(-4)), StringComparison.Ordinal);
}
