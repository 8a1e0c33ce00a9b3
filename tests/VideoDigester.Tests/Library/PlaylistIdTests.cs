namespace VideoDigester.Tests.Library;

public sealed class PlaylistIdTests
{
    [Theory]
    [InlineData("playlist:youtube:PL1", "youtube", "PL1")]
    [InlineData("playlist:YouTube:UC1/shorts", "youtube", "UC1/shorts")]
    [InlineData("playlist:generic:https://videos.example/feed.xml?a=b:c", "generic", "https://videos.example/feed.xml?a=b:c")]
    public void What_is_written_is_read_back(string text, string site, string key)
    {
        var id = PlaylistId.Parse(text);

        Assert.Equal((site, key), (id.Site, id.Key));
        Assert.Equal(id, PlaylistId.Parse(id.ToString()));
        Assert.True(VideoId.TryParse(text, out _), "The text is one of a video, too: commands that take both ask for a playlist first.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("youtube:PL1")]
    [InlineData("playlist:")]
    [InlineData("playlist:youtube")]
    [InlineData("playlist:youtube:")]
    [InlineData("playlist::PL1")]
    [InlineData("Playlist:youtube:PL1")]
    public void Other_texts_are_refused(string? text) => Assert.False(PlaylistId.TryParse(text, out _));
}
