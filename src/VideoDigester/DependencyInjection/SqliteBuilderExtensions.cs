using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester;
using VideoDigester.Storage;
using VideoDigester.Storage.Sqlite;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the library in SQLite.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>Keeps the library in a SQLite file, which is made on first use. Replaces an earlier choice of database.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="pathOrConnectionString">A path, or a connection string of Microsoft.Data.Sqlite that names a file.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the connection string names no file.</exception>
    public static IVideoDigesterBuilder UseSqlite(this IVideoDigesterBuilder builder, string pathOrConnectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var location = new SqliteLocation(pathOrConnectionString);
        builder.Services.Replace(ServiceDescriptor.Singleton<StorageDialect>(_ => new SqliteDialect(location)));
        return builder;
    }
}
