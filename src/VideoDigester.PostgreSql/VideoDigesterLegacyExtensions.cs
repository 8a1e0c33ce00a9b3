using Npgsql;
using VideoDigester;
using VideoDigester.DependencyInjection;
using VideoDigester.PostgreSql;
using VideoDigester.PostgreSql.Legacy;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Names the database of the application that the library replaces.</summary>
public static class VideoDigesterLegacyExtensions
{
    /// <summary>
    /// Makes <see cref="ILegacyImporter"/> available, which brings what another application kept in PostgreSQL (tables <c>videos</c>, <c>channels</c>, <c>digests</c>, <c>users</c> and so on: docs/coming-from.md)
    /// into the library, whichever database that is in. Calling it again replaces the database.
    /// </summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="connectionString">A connection string of Npgsql. The database is only read.</param>
    /// <param name="schema">The schema in which the tables are.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the connection string is not valid.</exception>
    public static IVideoDigesterBuilder UseLegacyDatabase(this IVideoDigesterBuilder builder, string connectionString, string schema = "public")
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        ArgumentException.ThrowIfNullOrWhiteSpace(schema);
        var settings = ConnectionSettings.Read(connectionString);
        LegacyServices.Add(builder.Services, _ => new LegacyDatabase(NpgsqlDataSource.Create(settings), schema));
        return builder;
    }
}
