namespace VideoDigester.Storage;

/// <summary>Basic filtering of language tags (RFC 4647, 3.3.1): <c>en</c> takes <c>en</c> and <c>en-GB</c>, case does not matter.</summary>
internal static class LanguageRange
{
    public static bool Takes(string range, string tag) =>
        tag.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (tag.Length == range.Length || tag[range.Length] == '-');

    /// <summary>Whether two tags name the same language, whatever the region or script.</summary>
    public static bool IsSameLanguage(string left, string right) =>
        Primary(left).Equals(Primary(right), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Primary(string tag)
    {
        var hyphen = tag.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? tag : tag.AsSpan(0, hyphen);
    }
}
