namespace VideoDigester.YtDlp.Outcomes;

/// <summary>The part of a message that is worth quoting.</summary>
internal static class QuotedWords
{
    private const int MaxLength = 500;

    /// <summary>Where yt-dlp's advice to the users of its command line begins, and the message as Python sees it.</summary>
    private static readonly string[] Tails =
    [
        "please report this issue on",
        "(caused by ",
        "Confirm you are on the latest version",
        "Use --cookies",
        "Use --username",
        "Use --list-formats",
        "use the --video-password",
        "use --video-password",
        "Set --default-search",
        "See  https://",
        "See https://",
        "see  https://",
        "see https://",
        "Also see",
        "For more information, refer to",
        "For more details, refer to",
        "It is recommended to use",
        "You might want to use a VPN",
        "You might want to try a VPN",
        "You may want to use --cookies",
        "This helps protect our community",
        "Learn more",
    ];

    private static readonly char[] Joints = [' ', ';', ',', '-', ':'];

    /// <summary>Cuts a message, and makes it fit between quotation marks.</summary>
    public static string Of(string text)
    {
        var end = text.Length;
        foreach (var tail in Tails)
            if (text.AsSpan(0, end).IndexOf(tail, StringComparison.OrdinalIgnoreCase) is > 0 and var start)
                end = start;
        var words = text[..end].TrimEnd(Joints).Replace('"', '\'');
        return words.Length <= MaxLength ? words : $"{Whole(words)}…";
    }

    private static string Whole(string words) => words[..(char.IsHighSurrogate(words[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
}
