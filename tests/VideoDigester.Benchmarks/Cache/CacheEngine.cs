using LinqToDB.Data;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;
using VideoDigester.Testing.Redis;

namespace VideoDigester.Benchmarks.Cache;

/// <summary>A database, and hosts of the library in it.</summary>
internal sealed class CacheEngine(string name, Action<IVideoDigesterBuilder> use)
{
    public string Name => name;

    /// <summary>A PostgreSQL whose commits reach the disk; null where there is none.</summary>
    public static async Task<PostgreSqlCluster?> StartAsync()
    {
        if (PostgreSqlCluster.Absence is { } absence)
        {
            Console.WriteLine(absence);
            return null;
        }

        return await PostgreSqlCluster.StartAsync(isDurable: true);
    }

    /// <summary>An empty library on each.</summary>
    public static IReadOnlyList<CacheEngine> Empty(TemporaryFolder folder, PostgreSqlCluster? cluster, string schema)
    {
        var engines = new List<CacheEngine> { new("SQLite", builder => builder.UseSqlite(folder.PathOf("library.db"))) };
        if (cluster is not null)
            engines.Add(new CacheEngine("PostgreSQL", builder => builder.UsePostgreSql(cluster.ConnectionString, options => options.Schema = schema)));
        return engines;
    }

    public ServiceProvider Open(FakeYtDlp tool, RedisServer? redis, bool isCached)
    {
        var services = new ServiceCollection();
        if (redis is not null)
            services.AddStackExchangeRedisCache(options => options.Configuration = redis.Address);
        var builder = services.AddVideoDigester(options =>
        {
            options.YtDlp.ExecutablePath = tool.ExecutablePath;
            options.YtDlp.EgressGuard = false;
            options.YtDlp.MetadataMaxAge = TimeSpan.FromDays(1);
        });
        use(builder);
        if (isCached)
            builder.UseHybridCache();
        return services.BuildServiceProvider();
    }

    /// <summary>Takes the triggers away that draw versions, to see what they cost; nothing is cached then.</summary>
    public static async Task DropVersionsAsync(LibraryDatabase database)
    {
        if (database.Dialect.Engine == DatabaseEngine.PostgreSql)
        {
            await database.WriteAsync(
                connection => connection.ExecuteAsync(
                    $"""
                    DO $$ DECLARE t record; BEGIN
                        FOR t IN SELECT tgname, tgrelid::regclass AS owner FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
                            WHERE NOT tgisinternal AND c.relnamespace = '{database.Dialect.Search.SchemaPrefix.Trim('.')}'::regnamespace LOOP
                            EXECUTE format('DROP TRIGGER %I ON %s', t.tgname, t.owner);
                        END LOOP;
                    END $$
                    """),
                CancellationToken.None);
            return;
        }

        var triggers = await database.QueryAsync(
            connection => connection.QueryToListAsync<string>("SELECT name FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%random()%'"), CancellationToken.None);
        foreach (var trigger in triggers)
            await database.WriteAsync(connection => connection.ExecuteAsync($"DROP TRIGGER {trigger}"), CancellationToken.None);
    }
}
