using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester;
using VideoDigester.DependencyInjection;
using VideoDigester.Storage.Sqlite;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the library in SQLite.</summary>
public static class VideoDigesterSqliteExtensions
{
    /// <summary>Keeps the library in a SQLite file of its own, which is made on first use; one with tables of others is refused. Replaces an earlier choice of database.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="pathOrConnectionString">A path, or a connection string of Microsoft.Data.Sqlite that names a file.</param>
    /// <param name="configure">Sets options, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the connection string names no file.</exception>
    public static IVideoDigesterBuilder UseSqlite(this IVideoDigesterBuilder builder, string pathOrConnectionString, Action<SqliteOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var location = new SqliteLocation(pathOrConnectionString);
        DatabaseSlot.AddOptions<SqliteOptions, SqliteOptionsValidator>(builder.Services, configure);
        builder.Services.Replace(DatabaseSlot.Of<SqliteOptions>(options => new SqliteDialect(location, options)));
        return builder;
    }
}
