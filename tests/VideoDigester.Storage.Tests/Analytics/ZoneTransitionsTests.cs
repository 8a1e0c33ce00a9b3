using VideoDigester.Storage.Analytics;

namespace VideoDigester.Storage.Tests.Analytics;

public sealed class ZoneTransitionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_zone_of_the_system_has_at_every_moment_the_offset_that_it_has()
    {
        var random = new Random(20260301);
        Assert.All(TimeZoneInfo.GetSystemTimeZones(), zone =>
        {
            var whole = ZoneTransitions.Between(zone, null, null, Now);
            for (var at = 0; at < 400; at++)
            {
                var moment = DateTimeOffset.UnixEpoch.AddMilliseconds(random.NextInt64((long)(Now.AddYears(10) - DateTimeOffset.UnixEpoch).TotalMilliseconds));
                Assert.Equal(zone.GetUtcOffset(moment), OffsetAt(whole, moment));
            }
        });
    }

    [Fact]
    public void A_change_holds_from_its_first_moment_on()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe");
        var changes = ZoneTransitions.Between(zone, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), Now);

        Assert.Equal(TimeSpan.FromHours(11).TotalMilliseconds, changes.First);
        Assert.Equal(
            [
                new ZoneTransitions.Change(new DateTimeOffset(2026, 4, 4, 15, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), (long)TimeSpan.FromHours(10.5).TotalMilliseconds),
                new ZoneTransitions.Change(new DateTimeOffset(2026, 10, 3, 15, 30, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), (long)TimeSpan.FromHours(11).TotalMilliseconds),
            ],
            changes.Changes);
    }

    [Fact]
    public void A_zone_that_never_changes_has_one_offset() => Assert.Empty(ZoneTransitions.Between(TimeZoneInfo.Utc, null, null, Now).Changes);

    private static TimeSpan OffsetAt(ZoneTransitions zone, DateTimeOffset moment) =>
        TimeSpan.FromMilliseconds(zone.Changes.LastOrDefault(change => change.At <= moment.ToUnixTimeMilliseconds(), new ZoneTransitions.Change(0, zone.First)).Offset);
}
