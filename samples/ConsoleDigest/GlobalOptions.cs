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

    public static Option<bool> AllowPrivateNetwork { get; } = new("--allow-private-network")
    {
        Description = "Fetch addresses on this machine and in private networks too.",
        Recursive = true,
    };

    public static Option<string?> YtDlp { get; } = new("--yt-dlp")
    {
        Description = "The yt-dlp to run, where it is not the one in PATH.",
        HelpName = "program",
        Recursive = true,
    };

    public static Option<string?> Cookies { get; } = new("--cookies")
    {
        Description = "Cookies of a signed-in browser for sites that want them, in Netscape's format.",
        HelpName = "file",
        Recursive = true,
    };
}
