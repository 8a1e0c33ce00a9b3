using System.Data.Common;
using System.Text.RegularExpressions;

namespace ConsoleDigest;

/// <summary>What <c>--db</c> names: a SQLite file or a PostgreSQL database.</summary>
/// <param name="IsPostgreSql">Whether <paramref name="Value"/> is a PostgreSQL connection string; else it is a path.</param>
/// <param name="Value">The path or connection string.</param>
internal sealed partial record LibraryAddress(bool IsPostgreSql, string Value)
{
    /// <summary>Reads what was typed.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="addError">Takes what is wrong with it.</param>
    /// <param name="name">What it was typed for.</param>
    public static LibraryAddress? Parse(string text, Action<string> addError, string name = "--db")
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            addError($"{name} names no file and no connection string.");
            return null;
        }

        if (text.StartsWith("postgres:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("postgresql:", StringComparison.OrdinalIgnoreCase))
            return ParseUri(text, addError, name);
        if (ServerKeyword().IsMatch(text))
            return new LibraryAddress(IsPostgreSql: true, text);

        // Taken for the name of a file, a misspelt address would put its password into a folder. Neither message repeats it.
        if (text.Contains("://", StringComparison.Ordinal))
            addError($"{name} is an address of a kind that is not known here: postgresql://user:password@host:port/database.");
        else if (LoginKeyword().IsMatch(text))
            addError($"{name} looks like a connection string without 'Host='; a SQLite file takes no user and no password.");
        else
            return new LibraryAddress(IsPostgreSql: false, text);
        return null;
    }

    // Npgsql reads keywords only; addresses of this form are what hosting services hand out.
    private static LibraryAddress? ParseUri(string text, Action<string> addError, string name)
    {
        if (!text.Contains("://", StringComparison.Ordinal) || !Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            addError($"{name} is not a valid PostgreSQL address: postgresql://user:password@host:port/database.");
            return null;
        }

        var connection = new DbConnectionStringBuilder { ["Host"] = uri.Host };
        if (uri.Port > 0)
            connection["Port"] = uri.Port;
        var user = uri.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            connection["Username"] = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2)
            connection["Password"] = Uri.UnescapeDataString(user[1]);
        if (uri.AbsolutePath.Length > 1)
            connection["Database"] = Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        foreach (var (keyword, value) in Parameters(uri))
            connection[keyword] = value;
        return new LibraryAddress(IsPostgreSql: true, connection.ConnectionString);
    }

    private static IEnumerable<(string Name, string Value)> Parameters(Uri uri) =>
        from pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
        let parts = pair.Split('=', 2)
        select (Keyword(Uri.UnescapeDataString(parts[0])), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");

    // libpq's names for what Npgsql calls otherwise.
    private static string Keyword(string parameter) => parameter switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "application_name" => "Application Name",
        "connect_timeout" => "Timeout",
        "user" => "Username",
        "dbname" => "Database",
        _ => parameter,
    };

    [GeneratedRegex(@"(^|;)\s*(host|server)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex ServerKeyword();

    [GeneratedRegex(@"(^|;)\s*(password|pwd|psw|user ?name|user ?id|user)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex LoginKeyword();
}
