namespace VideoDigester.Tests.YtDlp;

public sealed class PlaylistTests
{
    [Theory]
    [InlineData("""{"_type":"playlist","id":"PL1","title":"Lessons","extractor_key":"YoutubeTab","webpage_url":"https://www.youtube.com/playlist?list=PL1"}""")]
    [InlineData("""{"_type":"multi_video","id":"x","title":"Lessons","extractor_key":"Foo","webpage_url":"https://example.org/x"}""")]
    [InlineData("""{"id":"x","title":"Lessons","extractor_key":"Foo","entries":[{"id":"1","formats":[[]]},{}],"webpage_url":"https://example.org/x"}""")]
    [InlineData("""{"entries":[],"id":"x","title":"Lessons"}""")]
    [InlineData("""{"id":"PL1","title":"Lessons","extractor":"youtube:tab","extractor_key":"YoutubeTab","webpage_url":"https://youtube.com/playlist?list=PL1"}""")]
    [InlineData("""{"_type":"url","ie_key":"YoutubeTab","id":"PL1","title":"Lessons","url":"https://youtube.com/playlist?list=PL1"}""")]
    public void A_collection_is_a_typed_failure_that_says_what_to_do(string json)
    {
        var failure = InfoJson.Refuse(json);

        Assert.Equal(ErrorCode.Playlist, failure.Code);
        Assert.StartsWith("'Lessons' is a playlist", failure.Message, StringComparison.Ordinal);
        Assert.All(["AddPlaylistAsync", "'add' and 'subscribe'", ".info.json"], word => Assert.Contains(word, failure.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"_type\":\"video\"")]
    [InlineData("\"entries\":null")]
    [InlineData("\"playlist\":\"Lessons\",\"playlist_index\":3,\"n_entries\":9")]
    public void A_video_of_a_playlist_is_a_video(string fields) =>
        Assert.Equal("youtube:kQ3vXb2Lm9c", InfoJson.ReadVideo(fields).Metadata.Id.ToString());

    [Fact]
    public void Entries_of_a_wrong_type_make_no_playlist() =>
        Assert.Contains(InfoJson.ReadVideo("\"entries\":{\"a\":[1]}").Ignored, field => field.Name == "entries");
}
