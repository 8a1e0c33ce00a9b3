namespace VideoDigester;

/// <summary>
/// How the library lives in a PostgreSQL database that it may share with its host. Validated when a host starts, and on first use where there
/// is no host.
/// </summary>
public sealed class PostgreSqlOptions
{
    /// <summary>
    /// The schema that holds the library's tables, made on first use: 1 to 63 bytes of UTF-8 without NUL. <c>videodigester</c> by default.
    /// Names are always written with it; the connection's <c>search_path</c> does not matter.
    /// </summary>
    public string Schema { get; set; } = "videodigester";

    /// <summary>
    /// The longest one command may take, waiting for other writers included, before it fails with <see cref="ErrorCode.DatabaseBusy"/>.
    /// Migrations are not bounded. 1 second to 1 hour; 30 seconds by default.
    /// </summary>
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether workers of other processes are told by <c>NOTIFY</c> when jobs are queued. True by default; it costs nothing that matters, and nobody has to listen.</summary>
    public bool NotifyWorkers { get; set; } = true;

    /// <summary>
    /// A connection string for the one connection of a worker that listens for new jobs, which must lead to the server itself: PgBouncer does not pass on what is said in transaction mode.
    /// Null, the default, does not listen: workers look for jobs at intervals.
    /// </summary>
    public string? ListenConnectionString { get; set; }
}
