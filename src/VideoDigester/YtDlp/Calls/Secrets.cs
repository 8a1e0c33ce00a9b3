using System.Text.RegularExpressions;

namespace VideoDigester.YtDlp.Calls;

/// <summary>Takes secrets out of what yt-dlp prints, before anybody reads, logs or keeps it.</summary>
internal sealed partial class Secrets
{
    private const string Mask = "…";
    private const int ShortestHarmless = 4;
    private const int ShortestToken = 8;

    private readonly List<string> _values;

    public Secrets(YtDlpOptions options)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in ExtraArguments.Parse(options.ExtraArguments))
            Add(values, name, value);
        if (options.Proxy is { UserInfo.Length: > 0 } proxy)
            foreach (var part in (string[])[proxy.UserInfo, .. proxy.UserInfo.Split(':', 2)[1..]])
                AddForms(values, part);
        _values = [.. values.OrderByDescending(value => value.Length)];
    }

    /// <summary>The text without any secret, and without the login in any address.</summary>
    /// <param name="text">What was printed.</param>
    /// <param name="more">Further secrets, those of one call.</param>
    public string Hide(string text, IReadOnlyList<string> more)
    {
        foreach (var value in _values.Concat(more))
            text = text.Replace(value, Mask, StringComparison.Ordinal);
        return Login().Replace(text, "$1…@");
    }

    // Tokens hide in many options: every value counts, but one that is short and no password would blot out half of a message.
    private static void Add(HashSet<string> values, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        if (value.Length >= ShortestHarmless || name.EndsWith("password", StringComparison.Ordinal) || name == "--twofactor")
            AddForms(values, value);

        // A header or an extractor's argument is printed in parts.
        var shortest = name == "--add-headers" ? ShortestHarmless : ShortestToken;
        if (name is "--add-headers" or "--extractor-args")
            foreach (var part in value.Split([' ', ':', ';', ',', '=', '+'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(part => part.Length >= shortest))
                AddForms(values, part);
    }

    private static void AddForms(HashSet<string> values, string secret)
    {
        if (secret.Length == 0)
            return;
        values.Add(secret);
        values.Add(Uri.UnescapeDataString(secret));
        values.Add(Uri.EscapeDataString(secret));
        values.Add(Uri.EscapeDataString(secret).Replace("%20", "+", StringComparison.Ordinal));

        // As Python shows a text.
        values.Add(secret.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal));
        values.Remove("");
    }

    [GeneratedRegex(@"(\b[a-z][a-z0-9+.-]{0,20}://)[^/@\s]*@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Login();
}
