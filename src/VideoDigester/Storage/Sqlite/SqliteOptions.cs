using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>How the library uses a SQLite file. Validated when a host starts, and on first use where there is no host.</summary>
public sealed class SqliteOptions
{
    /// <summary>
    /// The longest a write waits for another writer of the same file, in this process or another, before it fails with
    /// <see cref="ErrorCode.DatabaseBusy"/>. 1 second to 1 hour; 30 seconds by default.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
