namespace VideoDigester.Storage;

/// <summary>Names of users as callers give them, to every part of the library. One that is left empty would be everybody's.</summary>
internal static class CheckedUser
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static string Of(string? userId) => StoredText.Clean(userId) is { } name && !string.IsNullOrWhiteSpace(name)
        ? name
        : throw new VideoDigesterException(ErrorCode.InvalidRequest, "The user has no name: pass the application's own name for the user.");

    /// <summary>The name of a user, or null where nobody in particular asks.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static string? OrNull(string? userId) => userId is null ? null : Of(userId);
}
