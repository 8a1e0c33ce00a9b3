using Npgsql;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>A server that does not let somebody in, or not do something: typed, said once, and no password in it.</summary>
public sealed class PostgreSqlRefusalTests
{
    private const string Password = "Wr0ng-Pw";

    [SkippableFact]
    public async Task A_wrong_password_is_denied_and_never_printed()
    {
        var admin = await PostgreSqlServer.CreateDatabaseAsync();
        var role = await CreateRoleAsync(admin, askedForPassword: true);
        var (wrong, none) = (Login(admin, role, Password), Login(admin, role, password: null));
        Skip.If(await LetsInAsync(wrong), "This server asks nobody for a password.");

        foreach (var command in (string[][])[["list"], ["add", ConsoleLibrary.Talk], ["migrate", "--status"]])
            await FailsAsync(ErrorCode.DatabaseDenied, wrong, command);
        await FailsAsync(ErrorCode.DatabaseDenied, none, "list");
        var check = (await ConsoleLibrary.RunPlainAsync("doctor", "--json", "--db", wrong)).Ended(1).Lines[0];
        Assert.False(check.GetProperty("ok").GetBoolean());
        Assert.DoesNotContain(Password, check.GetRawText(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_role_that_may_not_make_the_schema_is_denied_until_it_is_made_for_it()
    {
        var admin = await PostgreSqlServer.CreateDatabaseAsync();
        var role = await CreateRoleAsync(admin);
        var database = Login(admin, role);

        await FailsAsync(ErrorCode.DatabaseDenied, database, "migrate");

        await ExecuteAsync(admin, $"CREATE SCHEMA videodigester AUTHORIZATION {role}");
        (await ConsoleLibrary.RunPlainAsync("add", ConsoleLibrary.Talk, "--json", "--db", database)).Ended(0);
    }

    [SkippableFact]
    public async Task A_role_that_may_only_read_reads_and_is_denied_the_rest()
    {
        var admin = await PostgreSqlServer.CreateDatabaseAsync();
        var role = await CreateRoleAsync(admin);
        var database = Login(admin, role);
        (await ConsoleLibrary.RunPlainAsync("add", ConsoleLibrary.Talk, "--json", "--db", admin)).Ended(0);

        await FailsAsync(ErrorCode.DatabaseDenied, database, "list");
        await ExecuteAsync(admin, $"GRANT USAGE ON SCHEMA videodigester TO {role}; GRANT SELECT ON ALL TABLES IN SCHEMA videodigester TO {role}");
        Assert.Single((await ConsoleLibrary.RunPlainAsync("list", "--json", "--db", database)).Ended(0).Lines);
        await FailsAsync(ErrorCode.DatabaseDenied, database, "add", ConsoleLibrary.Talk);
        await FailsAsync(ErrorCode.DatabaseDenied, database, "digest", ConsoleLibrary.TalkId);
    }

    [SkippableFact]
    public async Task A_database_that_is_not_there_is_invalid()
    {
        var admin = await PostgreSqlServer.CreateDatabaseAsync();

        await FailsAsync(ErrorCode.DatabaseInvalid, new NpgsqlConnectionStringBuilder(admin) { Database = "no_such" }.ConnectionString, "list");
    }

    [Theory]
    [InlineData("Hst=localhost;Username=kim;Password=Wr0ng-Pw")]
    [InlineData("Data Source=library.db;Password=Wr0ng-Pw")]
    [InlineData("mysql://kim:Wr0ng-Pw@localhost/library")]
    [InlineData("postgresql:/kim:Wr0ng-Pw@localhost/library")]
    [InlineData("postgresql://kim:Wr0ng-Pw@localhost:549999/library")]
    public async Task A_misspelt_address_is_wrong_usage_and_makes_no_file_with_a_password_in_its_name(string database)
    {
        var run = (await ConsoleLibrary.RunPlainAsync("list", "--json", "--db", database)).Ended(2);

        Assert.Equal("", run.Output);
        Assert.Contains("--db", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(Environment.CurrentDirectory, "*Wr0ng-Pw*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("Host=localhost;Username=kim;Pasword=Wr0ng-Pw")]
    [InlineData("Host=localhost;Password='Wr0ng-Pw")]
    [InlineData("postgresql://kim@localhost/library?passphrase=Wr0ng-Pw")]
    public Task A_connection_string_that_cannot_be_read_is_not_repeated(string database) => FailsAsync(ErrorCode.InvalidConfiguration, database, "list");

    private static async Task FailsAsync(ErrorCode code, string database, params string[] command)
    {
        var run = (await ConsoleLibrary.RunPlainAsync([.. command, "--json", "--db", database])).Ended(1);

        var error = run.Line.GetProperty("error");
        Assert.Equal((code.ToString(), code.IsRetryable()), (error.GetProperty("code").GetString(), error.GetProperty("retryable").GetBoolean()));
        Assert.DoesNotContain(Password, run.Output + run.Error, StringComparison.Ordinal);
    }

    private static string Login(string admin, string role, string? password = null) =>
        new NpgsqlConnectionStringBuilder(admin) { Username = role, Password = password }.ConnectionString;

    private static async Task<string> CreateRoleAsync(string admin, bool askedForPassword = false)
    {
        var role = "role_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(admin, $"CREATE ROLE {role} LOGIN PASSWORD 'R1ght-Pw'");
        if (askedForPassword)
            await ExecuteAsync(admin, $"DO $$ BEGIN CREATE ROLE {PostgreSqlCluster.AskedForPassword}; EXCEPTION WHEN duplicate_object THEN NULL; END $$; GRANT {PostgreSqlCluster.AskedForPassword} TO {role}");
        return role;
    }

    private static async Task<bool> LetsInAsync(string database)
    {
        try
        {
            await ExecuteAsync(database, "SELECT 1");
            return true;
        }
        catch (PostgresException)
        {
            return false;
        }
    }

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
