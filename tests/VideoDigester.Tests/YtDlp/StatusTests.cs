namespace VideoDigester.Tests.YtDlp;

public sealed class StatusTests
{
    [Theory]
    [InlineData("\"live_status\":\"not_live\"", LiveStatus.NotLive)]
    [InlineData("\"live_status\":\"is_upcoming\",\"is_live\":false", LiveStatus.Upcoming)]
    [InlineData("\"live_status\":\"is_live\"", LiveStatus.Live)]
    [InlineData("\"live_status\":\"post_live\"", LiveStatus.PostLive)]
    [InlineData("\"live_status\":\"was_live\",\"is_live\":null", LiveStatus.WasLive)]
    [InlineData("\"is_live\":true", LiveStatus.Live)]
    [InlineData("\"is_live\":\"True\"", LiveStatus.Live)]
    [InlineData("\"is_live\":false,\"was_live\":1", LiveStatus.WasLive)]
    [InlineData("\"is_live\":false,\"was_live\":false", LiveStatus.NotLive)]
    [InlineData("\"is_live\":false", null)]
    [InlineData("\"live_status\":null,\"is_live\":null", null)]
    public void A_broadcast_is_known_by_its_status_or_the_older_flags(string fields, LiveStatus? expected) =>
        Assert.Equal(expected, InfoJson.ReadVideo(fields).Metadata.LiveStatus);

    [Theory]
    [InlineData("public", Availability.Public)]
    [InlineData("unlisted", Availability.Unlisted)]
    [InlineData("private", Availability.Private)]
    [InlineData("premium_only", Availability.PremiumOnly)]
    [InlineData("subscriber_only", Availability.SubscriberOnly)]
    [InlineData("needs_auth", Availability.NeedsAuth)]
    public void Availability_is_read_in_every_word(string word, Availability expected) =>
        Assert.Equal(expected, InfoJson.ReadVideo($"\"availability\":\"{word}\"").Metadata.Availability);

    [Fact]
    public void Words_of_a_later_version_are_reported() =>
        Assert.Equal(["live_status", "availability"], InfoJson.ReadVideo("\"availability\":\"on_the_moon\",\"live_status\":\"will_be\"").Ignored.Select(field => field.Name));
}
