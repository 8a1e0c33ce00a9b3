using Npgsql;
using VideoDigester.PostgreSql;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Storage.Tests.Engines;

/// <summary>A schema of its own in a database that the tests of one class share.</summary>
internal sealed class PostgreSqlEngine : ITestEngine
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, Lazy<Task<string>>> Databases = new();
    private static int _schemas;

    private PostgreSqlEngine(string connectionString) => ConnectionString = connectionString;

    public string ConnectionString { get; }

    public string Schema { get; } = "library " + Interlocked.Increment(ref _schemas);

    public string[] Address => ["postgresql", ConnectionString, Schema];

    public static async Task<PostgreSqlEngine> CreateAsync(Type testClass) =>
        new(await Databases.GetOrAdd(testClass, _ => new Lazy<Task<string>>(PostgreSqlServer.CreateDatabaseAsync)).Value);

    // No test is about how long a statement takes, and machines are busy at times.
    public StorageDialect CreateDialect() => CreateDialect(new PostgreSqlOptions { CommandTimeout = TimeSpan.FromMinutes(3) });

    public StorageDialect CreateDialect(PostgreSqlOptions options)
    {
        options.Schema = Schema;
        return PostgreSqlDialect.Connect(new NpgsqlConnectionStringBuilder(ConnectionString) { MaxPoolSize = 20 }, options);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
