namespace VideoDigester.Tests.YtDlp;

public sealed class NumberTests
{
    [Theory]
    [InlineData("\"duration\":43", 43_000L)]
    [InlineData("\"duration\":43.4567", 43_457L)]
    [InlineData("\"duration\":\"43\"", 43_000L)]
    [InlineData("\"duration\":\"1:02:03\"", 3_723_000L)]
    [InlineData("\"duration\":\"1:0\"", 60_000L)]
    [InlineData("\"duration\":4.3e1", 43_000L)]
    [InlineData("\"duration\":0,\"duration_string\":\"3:33\"", 213_000L)]
    [InlineData("\"duration\":NaN,\"duration_string\":\"1:00:00:00\"", 86_400_000L)]
    [InlineData("\"duration\":2592000", 2_592_000_000L)]
    [InlineData("\"duration\":0", null)]
    [InlineData("\"duration\":null,\"duration_string\":\"\"", null)]
    public void A_duration_is_read_in_every_spelling(string fields, long? milliseconds) =>
        Assert.Equal(milliseconds, (long?)InfoJson.ReadVideo(fields).Metadata.Duration?.TotalMilliseconds);

    [Theory]
    [InlineData("\"duration\":-1", "duration")]
    [InlineData("\"duration\":1e12", "duration")]
    [InlineData("\"duration\":1e999", "duration")]
    [InlineData("\"duration\":true", "duration")]
    [InlineData("\"duration\":\"long\"", "duration")]
    [InlineData("\"duration_string\":\"1:2:3:4:5\"", "duration_string")]
    [InlineData("\"view_count\":-1", "view_count")]
    [InlineData("\"view_count\":1.5", "view_count")]
    [InlineData("\"like_count\":9223372036854775808", "like_count")]
    [InlineData("\"comment_count\":123456789012345678901234567890123", "comment_count")]
    [InlineData("\"comment_count\":[]", "comment_count")]
    [InlineData("\"age_limit\":100", "age_limit")]
    [InlineData("\"channel_id\":\"c\",\"channel_follower_count\":\"many\"", "channel_follower_count")]
    public void A_number_out_of_range_costs_only_itself(string fields, string field)
    {
        var record = InfoJson.ReadVideo(fields);

        Assert.Equal([field], record.Ignored.Select(ignored => ignored.Name));
        Assert.Equal((null, null, null, null, null), (record.Metadata.Duration, record.Metadata.ViewCount, record.Metadata.LikeCount, record.Metadata.CommentCount, record.Metadata.AgeLimit));
    }

    [Fact]
    public void Counts_are_64_bits_and_may_be_written_as_text_or_float()
    {
        var metadata = InfoJson.ReadVideo("\"view_count\":9223372036854775807,\"like_count\":\"12\",\"comment_count\":3.0,\"age_limit\":18.0").Metadata;

        Assert.Equal((long.MaxValue, 12L, 3L, 18), (metadata.ViewCount, metadata.LikeCount, metadata.CommentCount, metadata.AgeLimit));
    }
}
