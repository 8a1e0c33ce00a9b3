namespace VideoDigester.Tests.Library;

public sealed class VideoIdTests
{
    [Theory]
    [InlineData("youtube:dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ")]
    [InlineData("YouTube:dQw4w9WgXcQ", "youtube", "dQw4w9WgXcQ")]
    [InlineData("generic:a:b:c", "generic", "a:b:c")]
    [InlineData("vimeo:日本 語", "vimeo", "日本 語")]
    public void An_id_is_read_from_site_and_key(string text, string site, string key)
    {
        var id = VideoId.Parse(text);

        Assert.Equal((site, key), (id.Site, id.Key));
        Assert.Equal(id, VideoId.Parse(id.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("youtube")]
    [InlineData("youtube:")]
    [InlineData(":key")]
    [InlineData("you tube:key")]
    [InlineData("youtube: key")]
    [InlineData("youtube:a\nb")]
    public void Anything_else_is_not_an_id(string? text) => Assert.False(VideoId.TryParse(text, out _));

    [Fact]
    public void A_key_longer_than_the_limit_is_refused() =>
        Assert.Throws<ArgumentException>(() => new VideoId("generic", new string('x', VideoId.MaxKeyLength + 1)));
}
