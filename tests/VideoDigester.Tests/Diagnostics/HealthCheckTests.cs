using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Diagnostics;

/// <summary>The health checks as an application's health service runs them.</summary>
public sealed class HealthCheckTests : IDisposable
{
    private const string Database = VideoDigesterHealthCheckExtensions.DatabaseCheck;
    private const string Tool = VideoDigesterHealthCheckExtensions.ToolCheck;
    private const string Queue = VideoDigesterHealthCheckExtensions.QueueCheck;

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private string File => _folder.PathOf("library.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_library_that_was_opened_has_a_healthy_database_and_queue()
    {
        await using var services = Open();
        await services.GetRequiredService<ISchemaMigrator>().MigrateAsync();

        var report = await CheckAsync(services);

        Assert.Equal(HealthStatus.Healthy, report.Entries[Database].Status);
        Assert.Equal((HealthStatus.Healthy, "No job waits."), (report.Entries[Queue].Status, report.Entries[Queue].Description));
        Assert.All(report.Entries.Values, entry => Assert.Equal([VideoDigesterHealthCheckExtensions.ReadyTag], entry.Tags));
    }

    [Fact]
    public async Task Pending_migrations_are_degraded_and_nothing_is_migrated()
    {
        await using var services = Open();

        var entry = (await CheckAsync(services)).Entries[Database];

        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Contains("0001", entry.Description, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_unhealthy()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5000));
        await using var services = Open();

        var report = await CheckAsync(services);

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.StartsWith("DatabaseInvalid: ", report.Entries[Database].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_yt_dlp_the_application_is_degraded_and_no_more()
    {
        await using var services = Open();

        var entry = (await CheckAsync(services)).Entries[Tool];

        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.StartsWith("ToolMissing: ", entry.Description, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_yt_dlp_answered_is_believed_for_a_minute()
    {
        using var fake = new FakeYtDlp(new FakeScenario { YtDlpVersion = "2026.02.01" });
        await using var services = Open(options => options.YtDlp.ExecutablePath = fake.ExecutablePath);

        Assert.Equal("yt-dlp 2026.02.01.", (await CheckAsync(services)).Entries[Tool].Description);
        System.IO.File.Delete(fake.ExecutablePath);
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(services)).Entries[Tool].Status);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(services)).Entries[Tool].Status);
    }

    [Theory]
    [InlineData(null, 0, HealthStatus.Healthy)]
    [InlineData(5, 0, HealthStatus.Healthy)]
    [InlineData(11, 0, HealthStatus.Degraded)]
    [InlineData(11, 2, HealthStatus.Healthy)]
    [InlineData(61, 2, HealthStatus.Degraded)]
    [InlineData(121, 2, HealthStatus.Unhealthy)]
    public async Task Jobs_that_wait_for_too_long_show(int? minutes, int workers, HealthStatus expected)
    {
        await using var services = Open(
            queue: new WaitingQueue(minutes is { } waited ? TimeSpan.FromMinutes(waited) : null, workers),
            configure: options => (options.QueueDegradedAfter, options.QueueUnhealthyAfter) = (TimeSpan.FromHours(1), TimeSpan.FromHours(2)));
        await services.GetRequiredService<ISchemaMigrator>().MigrateAsync();

        Assert.Equal(expected, (await CheckAsync(services)).Entries[Queue].Status);
    }

    [Theory]
    [InlineData(0, 60, nameof(VideoDigesterHealthOptions.QueueDegradedAfter))]
    [InlineData(120, 60, nameof(VideoDigesterHealthOptions.QueueUnhealthyAfter))]
    public async Task An_option_outside_its_range_fails_by_name(int degraded, int unhealthy, string name)
    {
        await using var services = Open(configure: options => (options.QueueDegradedAfter, options.QueueUnhealthyAfter) = (TimeSpan.FromSeconds(degraded), TimeSpan.FromSeconds(unhealthy)));

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<VideoDigesterHealthOptions>>().Value);

        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Added_twice_the_checks_are_there_once()
    {
        var services = Services();
        services.AddHealthChecks().AddVideoDigesterHealthChecks().AddVideoDigesterHealthChecks();
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(3, (await CheckAsync(provider)).Entries.Count);
    }

    private static Task<HealthReport> CheckAsync(ServiceProvider services) => services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    private ServiceCollection Services(Action<VideoDigesterOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<TimeProvider>(_time);
        services.AddVideoDigester(options =>
        {
            options.YtDlp.ExecutablePath = _folder.PathOf("no-such-program");
            configure?.Invoke(options);
        }).UseSqlite(File);
        return services;
    }

    private ServiceProvider Open(Action<VideoDigesterOptions>? library = null, IProcessingQueue? queue = null, Action<VideoDigesterHealthOptions>? configure = null)
    {
        var services = Services(library);
        if (queue is not null)
            services.AddSingleton(queue);
        services.AddHealthChecks().AddVideoDigesterHealthChecks(configure);
        return services.BuildServiceProvider();
    }
}
