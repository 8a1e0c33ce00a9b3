using System.Text;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using VideoDigester;
using VideoDigester.PostgreSql;
using VideoDigester.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the library in PostgreSQL.</summary>
public static class PostgreSqlBuilderExtensions
{
    private const int MaxIdentifierBytes = 63;

    /// <summary>Keeps the library in a PostgreSQL database. Replaces an earlier choice of database.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="connectionString">A connection string of Npgsql.</param>
    /// <param name="configure">Sets options, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the connection string or an option is not valid.</exception>
    public static IVideoDigesterBuilder UsePostgreSql(this IVideoDigesterBuilder builder, string connectionString, Action<PostgreSqlOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var schema = Schema(configure);
        var settings = Settings(connectionString);
        builder.Services.Replace(ServiceDescriptor.Singleton<StorageDialect>(_ => PostgreSqlDialect.Connect(settings, schema)));
        return builder;
    }

    /// <summary>Keeps the library in the database of a data source, which stays the caller's to dispose. Replaces an earlier choice of database.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="dataSource">The source of connections.</param>
    /// <param name="configure">Sets options, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: an option is not valid.</exception>
    public static IVideoDigesterBuilder UsePostgreSql(this IVideoDigesterBuilder builder, NpgsqlDataSource dataSource, Action<PostgreSqlOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(dataSource);
        var schema = Schema(configure);
        builder.Services.Replace(ServiceDescriptor.Singleton<StorageDialect>(_ => new PostgreSqlDialect(dataSource, ownsDataSource: false, schema)));
        return builder;
    }

    private static string Schema(Action<PostgreSqlOptions>? configure)
    {
        var options = new PostgreSqlOptions();
        configure?.Invoke(options);
        if (string.IsNullOrWhiteSpace(options.Schema) || options.Schema.Contains('\0', StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(options.Schema) > MaxIdentifierBytes)
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"PostgreSqlOptions.Schema is '{options.Schema}'; a schema's name has 1 to {MaxIdentifierBytes} bytes without NUL.");
        return options.Schema;
    }

    private static NpgsqlConnectionStringBuilder Settings(string connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // Without the inner exception: its message may quote the connection string, which holds a password.
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, "The connection string is not one of Npgsql: 'Host=…;Database=…;Username=…'.");
        }
    }
}
