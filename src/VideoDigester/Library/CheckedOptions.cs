using VideoDigester.Text;

namespace VideoDigester.Library;

/// <summary>Options as callers give them, brought into the form in which they are used: what cannot be understood is refused before anything is done.</summary>
internal static class CheckedOptions
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static AddOptions Of(AddOptions options)
    {
        RequireAge(options.MaxAge ?? TimeSpan.Zero);
        return options with { Languages = RequestedLanguage.All(options.Languages) };
    }

    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static RefreshOptions Of(RefreshOptions options)
    {
        RequireAge(options.MaxAge);
        return options with { Languages = RequestedLanguage.All(options.Languages) };
    }

    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static PlaylistOptions Of(PlaylistOptions options) => options.FirstEntries < 0
        ? throw new VideoDigesterException(ErrorCode.InvalidRequest, $"FirstEntries is {options.FirstEntries}; it cannot be negative.")
        : options with { Add = Of(options.Add) };

    private static void RequireAge(TimeSpan maxAge)
    {
        if (maxAge < TimeSpan.Zero)
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"MaxAge is {maxAge}; it cannot be negative.");
    }
}
