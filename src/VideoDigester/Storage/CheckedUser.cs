namespace VideoDigester.Storage;

/// <summary>Names of users as callers give them, to every part of the library. One that is left empty would be everybody's.</summary>
internal static class CheckedUser
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static string Of(string? userId)
    {
        if (string.IsNullOrWhiteSpace(StoredText.Clean(userId)))
            throw Refuse("The user has no name: pass the application's own name for the user.");

        // Two names that are kept as one would be one user.
        if (userId!.Length > LibraryUser.MaxIdLength || StoredText.Clean(userId) != userId)
            throw Refuse($"The user's name has {userId.Length} characters; it can have {LibraryUser.MaxIdLength}, without NUL and lone surrogates.");
        return DeletedUserName.Is(userId) ? throw Refuse($"'{userId}' is what the library calls somebody who was deleted; nobody goes by it.") : userId;
    }

    /// <summary>The name of a user, or null where nobody in particular asks.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static string? OrNull(string? userId) => userId is null ? null : Of(userId);

    private static VideoDigesterException Refuse(string message) => new(ErrorCode.InvalidRequest, message);
}
