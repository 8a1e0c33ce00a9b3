namespace VideoDigester;

/// <summary>The databases a library can live in.</summary>
public enum DatabaseEngine
{
    /// <summary>SQLite: a file, no server.</summary>
    Sqlite,

    /// <summary>PostgreSQL 14 or newer.</summary>
    PostgreSql,
}
