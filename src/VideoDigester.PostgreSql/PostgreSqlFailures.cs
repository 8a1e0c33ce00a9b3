using Npgsql;

namespace VideoDigester.PostgreSql;

/// <summary>What PostgreSQL's error codes mean to a user of the library (appendix A of its manual).</summary>
internal static class PostgreSqlFailures
{
    public static VideoDigesterException? Translate(Exception exception) => exception switch
    {
        PostgresException failure => new VideoDigesterException(CodeOf(failure.SqlState), $"PostgreSQL refused: {failure.MessageText} ({failure.SqlState})", failure),
        NpgsqlException { InnerException: TimeoutException } failure => new VideoDigesterException(ErrorCode.DatabaseBusy, "PostgreSQL did not answer within the configured time.", failure),
        NpgsqlException { IsTransient: true } failure => new VideoDigesterException(ErrorCode.DatabaseUnavailable, $"PostgreSQL cannot be reached: {failure.Message}", failure),

        // No password where one is wanted, encryption that is not offered or not trusted, a server that is no PostgreSQL.
        NpgsqlException failure => new VideoDigesterException(ErrorCode.DatabaseDenied, $"PostgreSQL cannot be used: {failure.Message}", failure),
        System.Net.Sockets.SocketException failure => new VideoDigesterException(ErrorCode.DatabaseUnavailable, $"PostgreSQL cannot be reached: {failure.Message}", failure),
        _ => null,
    };

    /// <summary>Does a piece of work, and speaks of its failures in the library's terms.</summary>
    public static async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception) when (Translate(exception) is { } failure)
        {
            throw failure;
        }
    }

    private static ErrorCode CodeOf(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => ErrorCode.DatabaseFull,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.QueryCanceled
            => ErrorCode.DatabaseBusy,
        PostgresErrorCodes.InsufficientPrivilege => ErrorCode.DatabaseDenied,
        PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.DuplicateTable
            or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted
            => ErrorCode.DatabaseInvalid,

        // A server that only reads may be one that is about to take over.
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            => ErrorCode.DatabaseUnavailable,
        _ => state[..2] switch
        {
            "08" or "53" or "58" => ErrorCode.DatabaseUnavailable,
            "28" => ErrorCode.DatabaseDenied,
            _ => ErrorCode.Unknown,
        },
    };
}
