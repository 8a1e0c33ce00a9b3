namespace VideoDigester.Tests.YtDlp;

public sealed class DateTests
{
    [Theory]
    [InlineData("\"timestamp\":1714559400,\"upload_date\":\"20240430\"", "2024-05-01T10:30:00Z")]
    [InlineData("\"timestamp\":-40280400", "1968-09-21T19:00:00Z")]
    [InlineData("\"timestamp\":\"1714559400.9\"", "2024-05-01T10:30:00Z")]
    [InlineData("\"timestamp\":1714559400000", "2024-05-01T10:30:00Z")]
    [InlineData("\"timestamp\":1714559400000000", "2024-05-01T10:30:00Z")]
    [InlineData("\"timestamp\":null,\"upload_date\":\"19580301\"", "1958-03-01")]
    [InlineData("\"upload_date\":20240501", "2024-05-01")]
    [InlineData("\"upload_date\":\"2024-05-01\"", "2024-05-01")]
    [InlineData("\"timestamp\":NaN,\"upload_date\":\"20240501\"", "2024-05-01")]
    [InlineData("\"release_timestamp\":1714559400", "2024-05-01T10:30:00Z")]
    [InlineData("\"release_date\":\"20240501\"", "2024-05-01")]
    [InlineData("\"release_date\":\"20990501\"", null)]
    [InlineData("\"release_timestamp\":1714559400,\"live_status\":\"is_upcoming\"", null)]
    [InlineData("\"release_timestamp\":1793440000", null)]
    [InlineData("\"timestamp\":0,\"upload_date\":\"19700101\"", null)]
    [InlineData("\"upload_date\":\"19700101\"", "1970-01-01")]
    [InlineData("\"upload_date\":\"\"", null)]
    public void A_date_is_as_exact_as_the_record_says(string fields, string? expected) =>
        Assert.Equal(expected, InfoJson.ReadVideo(fields).Metadata.Published?.ToString());

    [Theory]
    [InlineData("\"upload_date\":\"20240231\"", "upload_date")]
    [InlineData("\"upload_date\":\"May 1\"", "upload_date")]
    [InlineData("\"upload_date\":\"00010101\"", "upload_date")]
    [InlineData("\"timestamp\":1e27", "timestamp")]
    [InlineData("\"timestamp\":1e300", "timestamp")]
    [InlineData("\"timestamp\":-99999999999", "timestamp")]
    [InlineData("\"timestamp\":\"yesterday\"", "timestamp")]
    [InlineData("\"timestamp\":Infinity", "timestamp")]
    [InlineData("\"timestamp\":0", "timestamp")]
    [InlineData("\"epoch\":[1]", "epoch")]
    public void An_impossible_date_costs_only_itself(string fields, string field)
    {
        var record = InfoJson.ReadVideo(fields);

        Assert.Null(record.Metadata.Published);
        Assert.Equal([field], record.Ignored.Select(ignored => ignored.Name));
    }

    [Fact]
    public void Fractions_of_a_timestamp_are_kept_to_the_millisecond() =>
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1714559400123), InfoJson.ReadVideo("\"timestamp\":1714559400.1234").Metadata.Published!.Value.Value);

    [Fact]
    public void A_past_stream_keeps_its_start_and_its_publication()
    {
        var metadata = InfoJson.ReadVideo("\"upload_date\":\"20240502\",\"release_timestamp\":1714559400,\"live_status\":\"was_live\"").Metadata;

        Assert.Equal("2024-05-02", metadata.Published.ToString());
        Assert.Equal(new DateTimeOffset(2024, 5, 1, 10, 30, 0, TimeSpan.Zero), metadata.ReleaseAt);
    }

    [Fact]
    public void The_record_says_when_the_site_was_asked() =>
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1714559400), InfoJson.ReadVideo("\"epoch\":1714559400").Metadata.FetchedAt);

    [Fact]
    public void Without_that_the_files_own_time_counts() => Assert.Equal(InfoJson.FileTime, InfoJson.ReadVideo("").Metadata.FetchedAt);
}
