using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Tests.YtDlp.Calls;

public sealed class YtDlpVersionTests
{
    [Theory]
    [InlineData("2023.03.04\n", "2023.03.04", "2023-03-04", false)]
    [InlineData("2026.10.26", "2026.10.26", "2026-10-26", true)]
    [InlineData("2025.11.12.233245", "2025.11.12.233245", "2025-11-12", true)]
    [InlineData("stable@2025.01.01", "stable@2025.01.01", null, false)]
    [InlineData("", "", null, false)]
    public void A_release_is_named_after_its_day(string text, string name, string? day, bool needsRuntime)
    {
        var version = YtDlpVersion.Parse(text);

        Assert.Equal((name, day), (version.Text, version.ReleasedOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(needsRuntime, version.NeedsRuntime);
    }

    [Fact]
    public void Its_age_is_counted_in_days() =>
        Assert.Equal(31, YtDlpVersion.Parse("2026.01.01").AgeInDays(new DateTimeOffset(2026, 2, 1, 23, 0, 0, TimeSpan.Zero)));
}
