namespace VideoDigester;

/// <summary>What to prune, and how.</summary>
public sealed record PruneOptions
{
    /// <summary>What to keep; null for what the library's options say.</summary>
    public RetentionOptions? Retention { get; init; }

    /// <summary>Whether to count only, and to remove nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>
    /// Whether to give the room back to the file system afterwards. On SQLite the file is written anew (<c>VACUUM</c>): that needs as much free room as the library is large, and other writers wait or
    /// fail with <see cref="ErrorCode.DatabaseBusy"/> meanwhile; without it the room is used for what is added next. PostgreSQL does this by itself, and nothing is done.
    /// </summary>
    public bool Compact { get; init; }
}
