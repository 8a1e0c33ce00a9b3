using Npgsql;
using VideoDigester.Storage.Tests.Contracts;
using VideoDigester.Testing.Crew;
using VideoDigester.Testing.PostgreSql;
using Xunit.Abstractions;

namespace VideoDigester.Storage.Tests.PostgreSql;

public sealed class PostgreSqlCrewTests(ITestOutputHelper output) : CrewContract(output)
{
    private static CrewPlan Skewed => Plan with { ClockSkew = TimeSpan.FromMinutes(1) };

    [SkippableFact]
    public async Task Workers_that_are_killed_and_frozen_and_whose_clocks_are_wrong_lose_nothing_and_do_nothing_twice()
    {
        var database = await CreateAsync();
        await WorksAsync(Skewed, Mischief, settings => settings with { ConnectionString = database, ListenConnectionString = database });
    }

    [SkippableFact]
    public async Task A_server_that_is_restarted_under_them_and_crashes_makes_no_difference()
    {
        Skip.If(PostgreSqlCluster.Absence is not null, PostgreSqlCluster.Absence);
        var cluster = await PostgreSqlCluster.StartAsync(isDurable: true);
        await WorksAsync(
            Skewed,
            Mischief with { Kills = 2, Freezes = 0, Restarts = 2, RestartAsync = cluster.RestartAsync },
            settings => settings with { ConnectionString = cluster.ConnectionString, ListenConnectionString = cluster.ConnectionString });
    }

    [SkippableFact]
    public async Task With_PgBouncer_in_between_they_look_for_work_at_intervals_and_it_makes_no_difference()
    {
        Skip.If(PgBouncer.Absence is not null, PgBouncer.Absence);
        var database = await CreateAsync();
        Skip.IfNot(new NpgsqlConnectionStringBuilder(database).Host!.StartsWith('/'), "PgBouncer is put in front of a server on this machine only.");
        var bouncer = await PgBouncer.StartAsync(database);
        await WorksAsync(Skewed, Mischief, settings => settings with { ConnectionString = bouncer.Through(database) });
    }

    // One server serves all tests: they share its connections.
    private static async Task<string> CreateAsync() =>
        new NpgsqlConnectionStringBuilder(await PostgreSqlServer.CreateDatabaseAsync()) { MaxPoolSize = 5 }.ConnectionString;
}
