namespace VideoDigester.Text;

/// <summary>Language tags as callers give them: brought into their usual case once, where they come in.</summary>
internal static class RequestedLanguage
{
    /// <summary>The tag in its usual case; null stays null.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the text is no language tag.</exception>
    public static string? Of(string? text)
    {
        if (text is null)
            return null;
        if (text.Equals(LanguageTag.Undetermined, StringComparison.OrdinalIgnoreCase))
            return LanguageTag.Undetermined;
        return LanguageTag.Normalize(text)
            ?? throw new VideoDigesterException(ErrorCode.InvalidRequest, $"'{text}' is not a language tag. Language tags look like 'en', 'pt-BR' or 'zh-Hans'.");
    }

    /// <summary>The tags of a list, which may be none.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: one is null or no language tag.</exception>
    public static IReadOnlyList<string> All(IReadOnlyList<string>? texts) =>
        [.. (texts ?? []).Select(text => Of(text) ?? throw new VideoDigesterException(ErrorCode.InvalidRequest, "A language is null. Language tags look like 'en', 'pt-BR' or 'zh-Hans'."))];
}
