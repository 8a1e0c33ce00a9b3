using System.ComponentModel.DataAnnotations;

namespace WebLibrary.Doors;

/// <summary>The section <c>Doors</c> of the configuration: who may come in, and how much at once. Without tokens only whoever sits at this machine may, as one user.</summary>
public sealed class DoorSettings
{
    /// <summary>The name of whoever sits at this machine, where there are no tokens.</summary>
    [Required]
    [StringLength(400)]
    public string LocalUser { get; set; } = "me";

    /// <summary>The scheme of authentication that lets people in, where the application registered one of its own; null for this machine's user and for tokens.</summary>
    public string? Scheme { get; set; }

    /// <summary>Whether the application has a way in of its own.</summary>
    internal bool HasOwnScheme => !string.IsNullOrEmpty(Scheme);

    /// <summary>Who may come in from elsewhere. <c>WebLibrary token NAME</c> makes an entry.</summary>
    public IList<TokenSettings> Tokens { get; } = [];

    /// <summary>How many requests a user may make in a minute.</summary>
    [Range(1, 1_000_000_000)]
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>How many of those may start work: add, digest, ask.</summary>
    [Range(1, 1_000_000_000)]
    public int WorkPerMinute { get; set; } = 60;

    /// <summary>The longest body of a request, in bytes.</summary>
    [Range(1_024, 16 * 1_024 * 1_024)]
    public long MaxBodyBytes { get; set; } = 64 * 1_024;

    /// <summary>How long a sign-in with a cookie holds without a visit.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "90.00:00:00")]
    public TimeSpan SignedInFor { get; set; } = TimeSpan.FromDays(14);

    /// <summary>A user and the token they come in with.</summary>
    public sealed class TokenSettings
    {
        /// <summary>The library's name for the user.</summary>
        [Required]
        [StringLength(400, MinimumLength = 1)]
        public string User { get; set; } = "";

        /// <summary>SHA-256 of the token, in hexadecimal. The token itself is kept nowhere.</summary>
        [Required]
        [RegularExpression("^[0-9a-fA-F]{64}$", ErrorMessage = "It is not the SHA-256 of a token: 64 hexadecimal digits.")]
        public string Sha256 { get; set; } = "";

        /// <summary>Whether the user may do what concerns everybody: remove videos, see everybody's jobs and figures, stop sites.</summary>
        public bool IsAdministrator { get; set; }
    }
}
