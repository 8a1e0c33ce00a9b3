using VideoDigester.Text;

namespace VideoDigester.Library;

/// <summary>Options as callers give them, brought into the form in which they are used: what cannot be understood is refused before anything is done.</summary>
internal static class CheckedOptions
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static AddOptions Of(AddOptions options)
    {
        Require(options, "The options");
        RequireAge(options.MaxAge ?? TimeSpan.Zero);
        return options with { Languages = LanguagesOf(options.Languages) };
    }

    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static RefreshOptions Of(RefreshOptions options)
    {
        Require(options, "The options");
        RequireAge(options.MaxAge);
        return options with { Languages = LanguagesOf(options.Languages) };
    }

    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static PlaylistOptions Of(PlaylistOptions options)
    {
        Require(options, "The options");
        Require(options.Add, "Of the options of the playlist, Add");
        return options.FirstEntries < 0
            ? throw Invalid($"FirstEntries is {options.FirstEntries}; it cannot be negative.")
            : options with { Add = Of(options.Add) };
    }

    /// <summary>The languages of options, in the form in which they are used.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static IReadOnlyList<string> LanguagesOf(IReadOnlyList<string> languages)
    {
        Require(languages, "The list of languages");
        return RequestedLanguage.All(languages);
    }

    /// <summary>Refuses null where a value belongs.</summary>
    /// <param name="value">The value.</param>
    /// <param name="what">What it is, as a sentence about it begins.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static void Require(object? value, string what)
    {
        if (value is null)
            throw Invalid($"{what} cannot be null.");
    }

    private static void RequireAge(TimeSpan maxAge)
    {
        if (maxAge < TimeSpan.Zero)
            throw Invalid($"MaxAge is {maxAge}; it cannot be negative.");
    }

    private static VideoDigesterException Invalid(string message) => new(ErrorCode.InvalidRequest, message);
}
