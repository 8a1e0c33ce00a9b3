namespace WebLibrary.Startup;

/// <summary>What the program can be called with. A word that it does not know starts no host: whoever wrote <c>token</c> and forgot the name wanted none.</summary>
internal static class Usage
{
    private const string Text = """
        WebLibrary                  runs the host; settings as --Section:Name=value (docs/deployment.md)
        WebLibrary token NAME       makes a token for a user
        WebLibrary health [ADDRESS] asks a host how it is
        """;

    /// <summary>The exit code where the host is not to be started; null where it is.</summary>
    public static int? Check(string[] args)
    {
        if (args is ["--help" or "-h" or "-?" or "/?" or "help"])
        {
            Console.WriteLine(Text);
            return 0;
        }

        if (Stray(args) is not { } stray)
            return null;
        Console.Error.WriteLine($"'{stray}' is neither a setting nor a whole command.{Environment.NewLine}{Text}");
        return Start.Refused;
    }

    // As .NET reads them: '--name value', '--name=value' or 'name=value'.
    private static string? Stray(string[] args)
    {
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at].Contains('='))
                continue;
            if (!args[at].StartsWith('-') && !args[at].StartsWith('/'))
                return args[at];
            at++;
        }

        return null;
    }
}
