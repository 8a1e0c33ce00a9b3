using Npgsql;

namespace VideoDigester.PostgreSql;

/// <summary>Connection strings as applications give them.</summary>
internal static class ConnectionSettings
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>.</exception>
    public static NpgsqlConnectionStringBuilder Read(string connectionString)
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
