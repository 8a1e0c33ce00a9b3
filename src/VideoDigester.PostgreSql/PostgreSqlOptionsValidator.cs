using System.Text;
using Microsoft.Extensions.Options;
using Npgsql;

namespace VideoDigester.PostgreSql;

internal sealed class PostgreSqlOptionsValidator : IValidateOptions<PostgreSqlOptions>
{
    /// <summary>PostgreSQL cuts longer identifiers (NAMEDATALEN).</summary>
    private const int MaxIdentifierBytes = 63;

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, PostgreSqlOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (string.IsNullOrWhiteSpace(options.Schema) || options.Schema.Contains('\0', StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(options.Schema) > MaxIdentifierBytes)
            result.AddError($"It is '{options.Schema}'; a schema's name has 1 to {MaxIdentifierBytes} bytes without NUL.", "PostgreSqlOptions.Schema");
        if (options.CommandTimeout < Shortest || options.CommandTimeout > Longest)
            result.AddError($"It is {options.CommandTimeout}; it must be between {Shortest} and {Longest}.", "PostgreSqlOptions.CommandTimeout");
        if (options.ListenConnectionString is { } listen && !IsConnectionString(listen))
            result.AddError("It is not a connection string of Npgsql: 'Host=…;Database=…;Username=…'.", "PostgreSqlOptions.ListenConnectionString");
        return result.Build();
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return false;
        }
    }
}
