using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VideoDigester.Testing;

namespace VideoDigester.Tests.DependencyInjection;

public sealed class AddVideoDigesterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_resolves_with_validation_of_scopes_and_of_the_build()
    {
        var services = new ServiceCollection();
        services.AddVideoDigester().UseSqlite(_folder.PathOf("library.db"));

        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Assert.NotNull(provider.GetRequiredService<IVideoLibrary>());
        Assert.NotNull(provider.GetRequiredService<IDigestService>());
        Assert.NotNull(provider.GetRequiredService<ISchemaMigrator>());
        Assert.NotNull(provider.GetRequiredService<ILibraryDiagnostics>());
    }

    [Fact]
    public async Task Adding_it_twice_registers_it_once()
    {
        var services = new ServiceCollection();
        services.AddVideoDigester(o => o.Ingest.Readers = 3);
        var once = services.Count;
        services.AddVideoDigester(o => o.Ingest.MaxCaptionBytes = 5000);

        await using var provider = services.BuildServiceProvider();
        var options = provider.GetRequiredService<IOptions<VideoDigesterOptions>>().Value;

        Assert.Equal((3, 5000L), (options.Ingest.Readers, options.Ingest.MaxCaptionBytes));
        Assert.Single(services, s => s.ServiceType == typeof(IVideoLibrary));
        Assert.InRange(services.Count, once, once + 3);
    }

    [Fact]
    public async Task An_option_outside_its_range_fails_by_name()
    {
        var services = new ServiceCollection();
        services.AddVideoDigester(o => o.Ingest.Readers = 0).UseSqlite(_folder.PathOf("library.db"));
        await using var provider = services.BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IVideoLibrary>());

        Assert.Contains("Readers", failure.Message, StringComparison.Ordinal);
        Assert.Contains("64", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task A_similarity_that_is_no_cosine_fails_by_name(double similarity)
    {
        var services = new ServiceCollection();
        services.AddVideoDigester(o => o.Embeddings.MinSimilarity = similarity).UseSqlite(_folder.PathOf("library.db"));
        await using var provider = services.BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IVideoLibrary>());

        Assert.Contains("MinSimilarity", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_option_of_the_database_outside_its_range_fails_by_name()
    {
        var services = new ServiceCollection();
        services.AddVideoDigester().UseSqlite(_folder.PathOf("library.db"), sqlite => sqlite.BusyTimeout = TimeSpan.Zero);
        await using var provider = services.BuildServiceProvider();

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IVideoLibrary>());

        Assert.Contains("BusyTimeout", failure.Message, StringComparison.Ordinal);
        Assert.Contains("01:00:00", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_works_without_a_container()
    {
        _folder.WriteInfo("moon");
        await using var client = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(_folder.PathOf("library.db")));

        await foreach (var result in client.Library.ImportAsync(_folder.Path))
            Assert.Equal(IngestOutcome.Added, result.Outcome);

        Assert.Empty((await client.Migrator.GetStatusAsync()).Pending);
        await foreach (var check in client.Diagnostics.CheckAsync())
            Assert.True(check.IsOk || check.Name == "yt-dlp", check.Detail);
    }

    [Fact]
    public async Task The_client_without_a_choice_of_database_opens_the_default_one()
    {
        // The default place is fixed by the user's profile; a wrong option shows that the way there is complete without writing to it.
        await Assert.ThrowsAsync<OptionsValidationException>(() => VideoDigesterClient.CreateAsync(configure: options => options.Ingest.Readers = 0));
    }

    [Fact]
    public async Task The_checks_say_so_where_migrations_wait_for_the_application()
    {
        var services = new ServiceCollection();
        services.AddVideoDigester(options => options.Storage.AutoMigrate = false).UseSqlite(_folder.PathOf("library.db"));
        await using var provider = services.BuildServiceProvider();

        var checks = new List<DiagnosticCheck>();
        await foreach (var check in provider.GetRequiredService<ILibraryDiagnostics>().CheckAsync())
            checks.Add(check);

        var schema = Assert.Single(checks, check => check.Name == "schema");
        Assert.False(schema.IsOk);
        Assert.Contains("AutoMigrate", schema.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_is_made_on_first_use_and_not_before()
    {
        var path = _folder.PathOf("library.db");
        var services = new ServiceCollection();
        services.AddVideoDigester().UseSqlite(path);
        await using var provider = services.BuildServiceProvider();
        var library = provider.GetRequiredService<IVideoLibrary>();
        Assert.False(File.Exists(path));

        await library.ListAsync();

        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task Without_automatic_migration_a_new_database_is_refused()
    {
        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => VideoDigesterClient.CreateAsync(
            builder => builder.UseSqlite(_folder.PathOf("library.db")), options => options.Storage.AutoMigrate = false));

        Assert.Equal(ErrorCode.SchemaPending, failure.Code);
        Assert.Contains("0001", failure.Message, StringComparison.Ordinal);
    }
}
