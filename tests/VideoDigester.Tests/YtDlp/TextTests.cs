namespace VideoDigester.Tests.YtDlp;

public sealed class TextTests
{
    [Theory]
    [InlineData("\"title\":\"A talk\"", "A talk")]
    [InlineData("\"title\":\"  A\\n\\ttalk\\u0000 \\u0085\"", "A talk")]
    [InlineData("\"title\":[\"A talk\"]", "A talk")]
    [InlineData("\"title\":1984", "1984")]
    [InlineData("\"title\":\"\",\"fulltitle\":\"A talk\"", "A talk")]
    [InlineData("\"title\":[\"A\",\"talk\"],\"fulltitle\":\"A talk\"", "A talk")]
    [InlineData("\"title\":\"youtube video #kQ3vXb2Lm9c\",\"fulltitle\":\"youtube video #kQ3vXb2Lm9c\"", null)]
    [InlineData("\"title\":\"Youtube video #kQ3vXb2Lm9c\"", null)]
    [InlineData("\"title\":\"youtube video #1\"", "youtube video #1")]
    [InlineData("\"title\":\"My video #kQ3vXb2Lm9c\"", "My video #kQ3vXb2Lm9c")]
    [InlineData("\"title\":\"[Private video]\"", null)]
    [InlineData("\"title\":\"\\ud83d\\ude00 今日\\u202e\"", "😀 今日\u202e")]
    [InlineData("\"title\":\"a\\ud83dz\\ude00\"", "a\uFFFDz\uFFFD")]
    [InlineData("\"title\":{\"a\":1}", null)]
    public void The_title_is_what_the_author_wrote_on_one_line(string fields, string? expected) =>
        Assert.Equal(expected, InfoJson.ReadVideo(fields).Metadata.Title);

    [Fact]
    public void The_placeholder_of_an_extractor_with_a_colon_is_no_title() =>
        Assert.Null(InfoJson.Read("""{"id":"9","extractor":"foo:bar","extractor_key":"FooBar","title":"foo-bar video #9","webpage_url":"https://example.org/9"}""").Metadata.Title);

    [Fact]
    public void A_description_is_kept_to_the_letter_without_NUL() =>
        Assert.Equal(" One\r\n\ttwo\u0001 ", InfoJson.ReadVideo("\"description\":\" One\\r\\n\\ttwo\\u0001\\u0000 \"").Metadata.Description);

    [Fact]
    public void A_blank_description_is_none() => Assert.Null(InfoJson.ReadVideo("\"description\":\" \\n\"").Metadata.Description);

    [Fact]
    public void Bytes_that_are_not_UTF8_cost_one_character()
    {
        byte[] json = [.. "{\"id\":\"1\",\"extractor_key\":\"Vimeo\",\"title\":\"a"u8, 0xFF, .. "b\\u0041\"}"u8];

        Assert.Equal("a\uFFFDbA", VideoDigester.YtDlp.YtDlpRecordReader.Read(json, InfoJson.FileTime).Metadata.Title);
    }

    [Fact]
    public void Labels_are_clean_and_each_stands_once()
    {
        var record = InfoJson.ReadVideo("\"tags\":[\" music \",\"Music\",\"music\",\"\",null,7,{\"x\":1},\"a\\nb\",\"" + new string('x', 501) + "\"],\"categories\":\"News\"");

        Assert.Equal(["music", "Music", "7", "a b"], record.Metadata.Tags);
        Assert.Equal(["News"], record.Metadata.Categories);
        Assert.Equal(["tags[6]", "tags[8]"], record.Ignored.Select(field => field.Name));
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en_us", "en-US")]
    [InlineData("ZH-hans-cn", "zh-Hans-CN")]
    [InlineData("es-419", "es-419")]
    [InlineData("", null)]
    [InlineData("und", null)]
    public void A_language_is_a_tag(string language, string? expected)
    {
        var record = InfoJson.ReadVideo($"\"language\":\"{language}\"");

        Assert.Equal(expected, record.Metadata.Language);
        Assert.Empty(record.Ignored);
    }

    [Theory]
    [InlineData("English")]
    [InlineData("e")]
    [InlineData("en-")]
    [InlineData("en-toolongsubtag")]
    [InlineData("en-x")]
    [InlineData("日本")]
    public void The_name_of_a_language_is_not_a_tag(string language) =>
        Assert.Equal(["language"], InfoJson.ReadVideo($"\"language\":\"{language}\"").Ignored.Select(field => field.Name));

    [Theory]
    [InlineData("\"thumbnail\":\"https://i.example.org/1.jpg\"", "https://i.example.org/1.jpg")]
    [InlineData("\"thumbnail\":\"data:image/png;base64,AA\",\"thumbnails\":[{\"url\":\"https://i.example.org/2.jpg\"}]", "https://i.example.org/2.jpg")]
    [InlineData("\"thumbnails\":[{\"url\":\"https://a.org/s\",\"width\":9,\"height\":9},{\"url\":\"https://a.org/l\",\"width\":\"90\",\"height\":90.0},{\"url\":\"//a.org/x\"},\"{Ellipsis}\"]", "https://a.org/l")]
    [InlineData("\"thumbnails\":[{\"url\":\"https://a.org/1\",\"preference\":-1,\"width\":99,\"height\":99},{\"url\":\"https://a.org/2\"},{\"url\":\"https://a.org/3\"}]", "https://a.org/3")]
    public void The_picture_is_the_best_on_offer(string fields, string expected) =>
        Assert.Equal(expected, InfoJson.ReadVideo(fields).Metadata.ThumbnailUrl);
}
