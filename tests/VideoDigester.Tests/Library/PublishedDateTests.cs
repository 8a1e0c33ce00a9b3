namespace VideoDigester.Tests.Library;

public sealed class PublishedDateTests
{
    [Fact]
    public void A_bare_date_keeps_its_day_and_shows_no_time() =>
        Assert.Equal("1958-03-01", PublishedDate.OnDay(new DateOnly(1958, 3, 1)).ToString());

    [Fact]
    public void An_instant_is_shown_in_UTC() =>
        Assert.Equal("2024-05-01T22:30:00Z", PublishedDate.At(new DateTimeOffset(2024, 5, 2, 0, 30, 0, TimeSpan.FromHours(2))).ToString());
}
