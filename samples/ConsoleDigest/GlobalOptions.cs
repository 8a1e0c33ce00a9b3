using System.CommandLine;

namespace ConsoleDigest;

/// <summary>The options that every command takes, before or after its name.</summary>
internal static class GlobalOptions
{
    public static Option<LibraryAddress?> Database { get; } = new("--db")
    {
        Description = "The library: a SQLite file, or a PostgreSQL connection string or address. Without it, a file under your local application data.",
        HelpName = "file or connection string",
        Recursive = true,
        CustomParser = result => LibraryAddress.Parse(result.Tokens[0].Value, result.AddError),
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print one JSON object a line on standard output and nothing else there.",
        Recursive = true,
    };
}
