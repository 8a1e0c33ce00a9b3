using System.Text.RegularExpressions;

namespace ConsoleDigest.Output;

/// <summary>Hides passwords and keys in what is said about wrong usage, which repeats arguments: a connection string may stand in the wrong place, and a key has none there.</summary>
internal static partial class Secrets
{
    public static string Hide(string text) => Key().Replace(Login().Replace(Password().Replace(text, "$1=…"), "://…@"), "…");

    [GeneratedRegex(@"\b(password|pwd|psw)\s*=\s*(""[^""]*""?|'[^']*;[^']*'|[^;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    [GeneratedRegex(@"://[^/@\s]*@")]
    private static partial Regex Login();

    // Those of OpenAI and Anthropic begin so, and what is as long and has letters and digits is no name of anything here.
    [GeneratedRegex(@"\bsk-[\w-]+|\b(?=\w*\d)(?=\w*\p{L})\w{32,}\b")]
    private static partial Regex Key();
}
