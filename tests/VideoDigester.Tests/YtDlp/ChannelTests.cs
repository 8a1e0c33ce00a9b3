namespace VideoDigester.Tests.YtDlp;

public sealed class ChannelTests
{
    private const string Key = "UCabcdefghijklmnopqrstuv";

    [Theory]
    [InlineData("\"channel_id\":\"UCabcdefghijklmnopqrstuv\",\"uploader_id\":\"@quietworks\"", Key, "@quietworks")]
    [InlineData("\"uploader_id\":\"UCabcdefghijklmnopqrstuv\"", Key, null)]
    [InlineData("\"uploader_id\":\"quietworks\",\"channel_url\":\"http://www.youtube.com/channel/UCabcdefghijklmnopqrstuv\"", Key, null)]
    [InlineData("\"uploader_id\":\"@q\",\"uploader_url\":\"https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv\"", Key, "@q")]
    [InlineData("\"channel_id\":\"UCabcdefghijklmnopqrstuv\",\"uploader_url\":\"https://www.youtube.com/@Quiet%E6%97%A5/videos\"", Key, "@Quiet日")]
    [InlineData("\"uploader_id\":\"quietworks\"", "quietworks", null)]
    [InlineData("\"uploader_id\":4711", "4711", null)]
    [InlineData("\"uploader\":\"Quiet Works\",\"uploader_url\":\"https://www.youtube.com/user/quietworks\"", "https://www.youtube.com/user/quietworks", null)]
    [InlineData("\"uploader\":\"Quiet Works\"", "Quiet Works", null)]
    public void The_key_is_the_one_that_lasts(string fields, string key, string? handle)
    {
        var channel = InfoJson.ReadVideo(fields).Metadata.Channel!;

        Assert.Equal((key, handle), (channel.Key, channel.Handle));
    }

    [Fact]
    public void A_name_on_an_unknown_site_counts_on_its_host_only() =>
        Assert.Equal("example.org/Admin", InfoJson.Read("""{"extractor_key":"Generic","webpage_url":"https://Example.org/x","uploader":"Admin"}""").Metadata.Channel!.Key);

    [Fact]
    public void Everything_the_record_knows_of_the_channel_is_kept() => Assert.Equal(
        new ChannelMetadata
        {
            Key = Key,
            Name = "Quiet Works",
            Url = "https://www.youtube.com/channel/" + Key,
            FollowerCount = 426_000_000,
            IsVerified = true,
        },
        InfoJson.ReadVideo($"\"channel_id\":\"{Key}\",\"channel\":\"Quiet\\nWorks\",\"uploader\":\"other\",\"channel_url\":\"https://www.youtube.com/channel/{Key}\",\"uploader_url\":\"x\",\"channel_follower_count\":426000000,\"channel_is_verified\":true").Metadata.Channel);

    [Fact]
    public void An_address_whose_host_no_name_system_knows_is_none() =>
        Assert.Equal(["channel_url"], InfoJson.ReadVideo("\"channel_url\":\"https://www.\\u2488.com/channel/x\"").Ignored.Select(field => field.Name));

    [Fact]
    public void A_record_without_a_channel_has_none() => Assert.Null(InfoJson.ReadVideo("\"channel\":\" \",\"uploader_id\":null").Metadata.Channel);
}
