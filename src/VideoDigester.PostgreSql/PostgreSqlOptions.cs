namespace VideoDigester;

/// <summary>How the library lives in a PostgreSQL database that it may share with its host.</summary>
public sealed class PostgreSqlOptions
{
    /// <summary>
    /// The schema that holds the library's tables, made on first use: 1 to 63 bytes of UTF-8 without NUL. <c>videodigester</c> by default.
    /// Names are always written with it; the connection's <c>search_path</c> does not matter.
    /// </summary>
    public string Schema { get; set; } = "videodigester";
}
