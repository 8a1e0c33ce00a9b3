using System.Text.RegularExpressions;

namespace ConsoleDigest.Output;

/// <summary>Hides passwords in what is said about wrong usage, which repeats arguments: a connection string may stand in the wrong place.</summary>
internal static partial class Secrets
{
    public static string Hide(string text) => Login().Replace(Password().Replace(text, "$1=…"), "://…@");

    [GeneratedRegex(@"\b(password|pwd|psw)\s*=\s*(""[^""]*""?|'[^']*;[^']*'|[^;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    [GeneratedRegex(@"://[^/@\s]*@")]
    private static partial Regex Login();
}
