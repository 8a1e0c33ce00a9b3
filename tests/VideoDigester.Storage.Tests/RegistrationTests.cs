using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests;

public sealed class RegistrationTests
{
    private const string Server = "Host=localhost;Database=library;Username=me;Password=secret";

    [Fact]
    public void The_last_choice_of_database_wins()
    {
        var builder = new Builder();
        builder.UseSqlite("library.db").UsePostgreSql(Server);
        Assert.Equal(DatabaseEngine.PostgreSql, Single(builder).Engine);

        builder.UseSqlite("other.db");
        Assert.Equal(DatabaseEngine.Sqlite, Single(builder).Engine);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("nul\0")]
    [InlineData("ääääääääääääääääääääääääääääääää")]
    public void A_schema_that_PostgreSql_cannot_name_fails_by_name(string schema)
    {
        var builder = new Builder();
        builder.UsePostgreSql(Server, options => options.Schema = schema);

        Assert.Contains("PostgreSqlOptions.Schema", Assert.Throws<OptionsValidationException>(() => Single(builder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3601)]
    public void A_timeout_outside_its_range_fails_by_name(int seconds)
    {
        var builder = new Builder();
        builder.UsePostgreSql(Server, options => options.CommandTimeout = TimeSpan.FromSeconds(seconds));

        Assert.Contains("PostgreSqlOptions.CommandTimeout", Assert.Throws<OptionsValidationException>(() => Single(builder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_connection_string_is_refused_without_telling_its_password()
    {
        var failure = Assert.Throws<VideoDigesterException>(() => new Builder().UsePostgreSql("Hots=x;Password=secret"));

        Assert.Equal(ErrorCode.InvalidConfiguration, failure.Code);
        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_cannot_listen_for_work_says_so_in_the_log_of_the_host()
    {
        var (builder, log) = (new Builder(), new LoggedEvents());
        builder.Services.AddSingleton<ILoggerFactory>(log);
        builder.UsePostgreSql(Server, options => options.ListenConnectionString = "Host=/nowhere;Username=nobody;Database=nothing");
        await using var provider = builder.Services.BuildServiceProvider();

        await provider.GetRequiredService<StorageDialect>().Queue.WaitForWorkAsync(0, TimeSpan.Zero, TimeProvider.System, CancellationToken.None);

        await log.Any.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(["WorkNotHeard"], log.All);
    }

    private static StorageDialect Single(Builder builder)
    {
        using var provider = builder.Services.BuildServiceProvider();
        return Assert.Single(provider.GetServices<StorageDialect>());
    }

    private sealed class Builder : IVideoDigesterBuilder
    {
        public IServiceCollection Services { get; } = new ServiceCollection();
    }
}
