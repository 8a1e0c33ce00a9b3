using System.Collections.Concurrent;

namespace VideoDigester.Storage.Sqlite;

/// <summary>
/// One gate a database file for the whole process: writers queue here, where waiting costs nothing, and not in SQLite,
/// where it means sleeping and trying again.
/// </summary>
internal static class SqliteWriteGates
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    public static SemaphoreSlim For(string path) => Gates.GetOrAdd(path, _ => new SemaphoreSlim(1, 1));
}
