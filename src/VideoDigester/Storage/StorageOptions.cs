namespace VideoDigester;

/// <summary>How the library uses its database, whichever it is. What belongs to one of them is in <see cref="SqliteOptions"/> and its like.</summary>
public sealed class StorageOptions
{
    /// <summary>
    /// Whether the schema is brought up to date on first use. When false and migrations are pending, every call fails with
    /// <see cref="ErrorCode.SchemaPending"/> until <see cref="ISchemaMigrator.MigrateAsync"/> was called. True by default.
    /// </summary>
    public bool AutoMigrate { get; set; } = true;
}
