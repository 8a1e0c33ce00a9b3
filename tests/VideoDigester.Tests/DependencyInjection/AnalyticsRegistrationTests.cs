using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VideoDigester.Testing;

namespace VideoDigester.Tests.DependencyInjection;

public sealed class AnalyticsRegistrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_client_knows_the_figures_of_its_library()
    {
        await using var client = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(_folder.PathOf("library.db")));

        Assert.Equal(0, Assert.Single(await client.Analytics.GetTimeSavedAsync(new AnalyticsQuery())).Figures.Videos);
        Assert.Equal(0, Assert.Single(await client.Analytics.GetGrowthAsync(new AnalyticsQuery())).Figures.Total.Videos);
    }

    [Theory]
    [InlineData(49, 10, nameof(AnalyticsOptions.WordsPerMinute))]
    [InlineData(1001, 10, nameof(AnalyticsOptions.WordsPerMinute))]
    [InlineData(238, -1, nameof(AnalyticsOptions.MinimumDwell))]
    [InlineData(238, 3601, nameof(AnalyticsOptions.MinimumDwell))]
    public async Task An_option_outside_its_range_fails_by_name(int wordsPerMinute, int dwellSeconds, string option)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var client = await VideoDigesterClient.CreateAsync(
                builder => builder.UseSqlite(_folder.PathOf("library.db")),
                options => (options.Analytics.WordsPerMinute, options.Analytics.MinimumDwell) = (wordsPerMinute, TimeSpan.FromSeconds(dwellSeconds)));
            await client.Analytics.GetTimeSavedAsync(new AnalyticsQuery());
        });

        Assert.Contains(option, failure.Message, StringComparison.Ordinal);
    }
}
