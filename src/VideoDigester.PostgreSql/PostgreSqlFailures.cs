using Npgsql;

namespace VideoDigester.PostgreSql;

/// <summary>What PostgreSQL's error codes mean to a user of the library (appendix A of its manual).</summary>
internal static class PostgreSqlFailures
{
    public static VideoDigesterException? Translate(Exception exception) => exception switch
    {
        PostgresException failure => new VideoDigesterException(CodeOf(failure.SqlState), $"PostgreSQL refused: {failure.MessageText} ({failure.SqlState})", failure),
        NpgsqlException { InnerException: TimeoutException } failure => new VideoDigesterException(ErrorCode.DatabaseBusy, "PostgreSQL did not answer within the configured time.", failure),
        NpgsqlException failure => new VideoDigesterException(ErrorCode.DatabaseUnavailable, $"PostgreSQL cannot be reached: {failure.Message}", failure),
        _ => null,
    };

    private static ErrorCode CodeOf(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => ErrorCode.DatabaseFull,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.QueryCanceled
            => ErrorCode.DatabaseBusy,
        PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction
            => ErrorCode.DatabaseUnavailable,
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("28", StringComparison.Ordinal) => ErrorCode.DatabaseUnavailable,
        _ => ErrorCode.Unknown,
    };
}
