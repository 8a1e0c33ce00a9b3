using VideoDigester.YtDlp.Mapping;

namespace VideoDigester.Tests.YtDlp;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("""{"id":"a1","extractor_key":"Vimeo","webpage_url":"https://vimeo.com/1"}""", "vimeo:a1")]
    [InlineData("""{"id":" a1 ","extractor_key":" Vimeo ","webpage_url":"https://vimeo.com/1"}""", "vimeo:a1")]
    [InlineData("""{"id":77,"ie_key":"Vimeo","webpage_url":"https://vimeo.com/1"}""", "vimeo:77")]
    [InlineData("""{"id":"v1","extractor":"twitch:vod","webpage_url":"https://www.twitch.tv/videos/1"}""", "twitch:v1")]
    [InlineData("""{"id":"a:b","extractor_key":"Some:Site","extractor":"some:site","webpage_url":"https://example.org/1"}""", "some:a:b")]
    [InlineData("""{"id":"abcdefghijk","webpage_url":"https://youtu.be/abcdefghijk"}""", "youtube:abcdefghijk")]
    [InlineData("""{"webpage_url":"https://www.youtube.com/shorts/abcdefghijk?feature=x"}""", "youtube:abcdefghijk")]
    [InlineData("""{"extractor_key":"Youtube","original_url":"https://m.youtube.com/watch?list=x&v=abcdefghijk"}""", "youtube:abcdefghijk")]
    public void A_video_is_named_by_its_site_and_the_sites_own_key(string json, string expected) =>
        Assert.Equal(VideoId.Parse(expected), InfoJson.Read(json).Metadata.Id);

    [Fact]
    public void A_page_of_no_known_site_is_named_by_its_address_and_not_by_its_file_name()
    {
        var one = InfoJson.Read("""{"id":"index","extractor_key":"Generic","webpage_url":"https://example.org/one/index.html"}""").Metadata.Id;
        var two = InfoJson.Read("""{"id":"index","extractor_key":"Generic","webpage_url":"https://example.org/two/index.html"}""").Metadata.Id;

        Assert.Equal(("generic", 32), (one.Site, one.Key.Length));
        Assert.NotEqual(one, two);
    }

    [Theory]
    [InlineData("http://example.org/talk?b=2&a=1")]
    [InlineData("https://EXAMPLE.org:443/talk?a=1&b=2#part")]
    [InlineData("https://example.org/talk?a=1&utm_source=x&b=2&X-Amz-Signature=zz&Expires=1")]
    public void Spellings_of_one_address_are_one_page(string address) =>
        Assert.Equal("example.org/talk?a=1&b=2", PageAddress.Normalise(new Uri(address)));

    [Fact]
    public void Several_videos_of_one_page_stay_apart()
    {
        static VideoId Read(string id) => InfoJson.Read($$"""
            {"id":"{{id}}","extractor_key":"Generic","webpage_url":"https://example.org/p","playlist_webpage_url":"http://example.org/p#top","n_entries":2}
            """).Metadata.Id;

        Assert.NotEqual(Read("p-1"), Read("p-2"));
    }

    [Theory]
    [InlineData("x\ny")]
    [InlineData(null)]
    public void A_key_that_cannot_be_an_identity_is_replaced_by_its_hash(string? id)
    {
        id ??= new string('x', VideoId.MaxKeyLength + 1);

        var key = InfoJson.Read($$"""{"id":{{System.Text.Json.JsonSerializer.Serialize(id)}},"extractor_key":"Vimeo","webpage_url":"https://vimeo.com/1"}""").Metadata.Id.Key;

        Assert.Matches("^sha256-[0-9a-f]{64}$", key);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"title":"A talk","id":"  ","webpage_url":"ftp://example.org/x"}""")]
    public void A_record_with_neither_id_nor_address_names_no_video(string json) =>
        Assert.Equal(ErrorCode.InvalidMetadata, InfoJson.Refuse(json).Code);

    [Theory]
    [InlineData("""{"id":"abcdefghijk","extractor_key":"Youtube"}""", "https://www.youtube.com/watch?v=abcdefghijk")]
    [InlineData("""{"id":"abcdefghijk","extractor_key":"Youtube","url":"https://media.example.org/x.mp4"}""", "https://www.youtube.com/watch?v=abcdefghijk")]
    [InlineData("""{"id":"7","extractor_key":"Vimeo","url":"https://media.example.org/x.mp4"}""", "https://media.example.org/x.mp4")]
    [InlineData("""{"id":"7","extractor_key":"Vimeo","webpage_url":"rtmp://x","original_url":" https://vimeo.com/7 "}""", "https://vimeo.com/7")]
    [InlineData("""{"id":"7","extractor_key":"Vimeo"}""", "vimeo:7")]
    public void The_page_is_the_best_address_there_is(string json, string expected) =>
        Assert.Equal(expected, InfoJson.Read(json).Metadata.Url);

    [Fact]
    public void An_entry_of_a_flat_playlist_is_the_video_it_points_to()
    {
        var metadata = InfoJson.Read("""
            {"_type":"url","ie_key":"Youtube","extractor_key":"YoutubeTab","id":"abcdefghijk","url":"https://www.youtube.com/watch?v=abcdefghijk",
             "webpage_url":"https://www.youtube.com/playlist?list=PL1","title":"Third lesson"}
            """).Metadata;

        Assert.Equal(("youtube:abcdefghijk", "https://www.youtube.com/watch?v=abcdefghijk"), (metadata.Id.ToString(), metadata.Url));
    }
}
