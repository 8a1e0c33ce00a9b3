using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;
using VideoDigester;
using VideoDigester.DependencyInjection;
using VideoDigester.PostgreSql;
using VideoDigester.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the library in PostgreSQL.</summary>
public static class VideoDigesterPostgreSqlExtensions
{
    /// <summary>Keeps the library in a PostgreSQL database. Replaces an earlier choice of database.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="connectionString">A connection string of Npgsql.</param>
    /// <param name="configure">Sets options, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the connection string is not valid.</exception>
    public static IVideoDigesterBuilder UsePostgreSql(this IVideoDigesterBuilder builder, string connectionString, Action<PostgreSqlOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var settings = ConnectionSettings.Read(connectionString);
        return Use(builder, (options, logging) => PostgreSqlDialect.Connect(settings, options, logging), configure);
    }

    /// <summary>Keeps the library in the database of a data source, which stays the caller's to dispose. Replaces an earlier choice of database.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="dataSource">The source of connections.</param>
    /// <param name="configure">Sets options, or null.</param>
    /// <returns>The same builder.</returns>
    public static IVideoDigesterBuilder UsePostgreSql(this IVideoDigesterBuilder builder, NpgsqlDataSource dataSource, Action<PostgreSqlOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        return Use(builder, (options, logging) => new PostgreSqlDialect(dataSource, ownsDataSource: false, options, logging), configure);
    }

    private static IVideoDigesterBuilder Use(IVideoDigesterBuilder builder, Func<PostgreSqlOptions, ILoggerFactory, StorageDialect> connect, Action<PostgreSqlOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        DatabaseSlot.AddOptions<PostgreSqlOptions, PostgreSqlOptionsValidator>(builder.Services, configure);
        builder.Services.Replace(DatabaseSlot.Of(connect));
        return builder;
    }
}
