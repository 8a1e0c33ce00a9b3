using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>How the library uses its database.</summary>
public sealed class StorageOptions
{
    /// <summary>
    /// Whether the schema is brought up to date on first use. When false and migrations are pending, every call fails with
    /// <see cref="ErrorCode.SchemaPending"/> until <see cref="ISchemaMigrator.MigrateAsync"/> was called. True by default.
    /// </summary>
    public bool AutoMigrate { get; set; } = true;

    /// <summary>
    /// The longest a write waits for another writer of the same SQLite database, in this process or another, before it fails with
    /// <see cref="ErrorCode.DatabaseBusy"/>. 1 second to 1 hour; 30 seconds by default. On PostgreSQL <see cref="CommandTimeout"/> bounds the wait.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The longest one command may take on PostgreSQL before it fails with <see cref="ErrorCode.DatabaseBusy"/>. Migrations are not
    /// bounded. 1 second to 1 hour; 30 seconds by default.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CommandTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
