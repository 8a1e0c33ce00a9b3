namespace VideoDigester;

/// <summary>Somebody whom digests are kept for. Who may act as a user is the application's business: the library asks for no password.</summary>
public sealed record LibraryUser
{
    /// <summary>The most characters an <see cref="Id"/> may have.</summary>
    public const int MaxIdLength = 400;

    /// <summary>The most characters a <see cref="DisplayName"/> and an <see cref="Email"/> may have.</summary>
    public const int MaxDisplayLength = 400;

    /// <summary>The application's own name for the user: 1 to 400 characters, not only white space, without NUL and lone surrogates. Names are compared to the letter.</summary>
    public required string Id { get; init; }

    /// <summary>The name to show, or null.</summary>
    public string? DisplayName { get; init; }

    /// <summary>The address, or null. The library never writes to it.</summary>
    public string? Email { get; init; }

    /// <summary>When the library first met the user, UTC. The library sets it, whatever a caller says.</summary>
    public DateTimeOffset AddedAt { get; init; }
}
