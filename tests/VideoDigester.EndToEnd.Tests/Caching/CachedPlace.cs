using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.EndToEnd.Tests.Caching;

/// <summary>A database that hosts share, and a folder for what they import.</summary>
internal sealed class CachedPlace : IDisposable
{
    private readonly Action<IVideoDigesterBuilder> _use;

    private CachedPlace(Action<CachedPlace, IVideoDigesterBuilder> use) => _use = builder => use(this, builder);

    public TemporaryFolder Folder { get; } = new();

    public static async Task<CachedPlace> CreateAsync(DatabaseEngine engine)
    {
        if (engine == DatabaseEngine.Sqlite)
            return new CachedPlace((place, builder) => builder.UseSqlite(place.Folder.PathOf("library.db")));
        var database = await PostgreSqlServer.CreateDatabaseAsync();
        return new CachedPlace((_, builder) => builder.UsePostgreSql(database + ";Maximum Pool Size=20"));
    }

    public void Use(IVideoDigesterBuilder builder) => _use(builder);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Folder.Dispose();
    }
}
