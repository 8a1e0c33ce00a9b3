using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace WebLibrary.Doors;

/// <summary>Knows whose a token is. Read anew when the configuration changes: a token that is taken out of it opens nothing any more.</summary>
internal sealed partial class TokenBook(IOptionsMonitor<DoorSettings> settings, ILogger<TokenBook> logger)
{
    /// <summary>Names the entry that a sign-in with a cookie rests on.</summary>
    private const string EntryClaim = "videodigester:token";

    private readonly bool _hadTokens = settings.CurrentValue.Tokens.Count > 0;
    private readonly bool _hasOwnScheme = settings.CurrentValue.HasOwnScheme;
    private DoorSettings _last = settings.CurrentValue;

    /// <summary>Whether the host began without tokens and still has none. One that had some never lets anybody in without: a file that is gone for a moment must not open it.</summary>
    public bool IsEmpty => !_hadTokens && Current.Tokens.Count == 0;

    /// <summary>Whether only whoever sits at this machine is let in: there are no tokens, and the application has no way in of its own.</summary>
    public bool IsLocalOnly => IsEmpty && !_hasOwnScheme;

    /// <summary>The settings in force. Somebody may be writing the file that they stand in: what held before holds until it can be read again.</summary>
    public DoorSettings Current
    {
        get
        {
            try
            {
                return _last = settings.CurrentValue;
            }
            catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException)
            {
                LogInvalid(exception.Message);
                return _last;
            }
        }
    }

    /// <summary>Who comes in with this token; null where nobody does.</summary>
    public ClaimsPrincipal? Find(string? token, string scheme)
    {
        if (TokenText.Hash(token) is not { } hash)
            return null;
        DoorSettings.TokenSettings? found = null;

        // All of them, and each to its end: how long it takes says nothing about the entries.
        foreach (var entry in Current.Tokens)
            if (CryptographicOperations.FixedTimeEquals(hash, Convert.FromHexString(entry.Sha256)))
                found = entry;
        return found is null ? null : Visitor.Create(found.User, found.IsAdministrator, scheme, new Claim(EntryClaim, found.Sha256));
    }

    /// <summary>Whether what a cookie rests on still stands in the configuration, as it did.</summary>
    public bool Stands(ClaimsPrincipal visitor) => Current.Tokens.Any(entry =>
        visitor.HasClaim(EntryClaim, entry.Sha256) && visitor.UserName() == entry.User && visitor.IsAdministrator() == entry.IsAdministrator);

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The doors of the configuration cannot be used, and those before it stay in force: {Faults}")]
    private partial void LogInvalid(string faults);
}
