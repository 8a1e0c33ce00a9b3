namespace VideoDigester;

/// <summary>Who may watch a video (yt-dlp's <c>availability</c>).</summary>
public enum Availability
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Everybody who has the address.</summary>
    Unlisted,

    /// <summary>Nobody but those the owner named.</summary>
    Private,

    /// <summary>Members of a paid tier of the site.</summary>
    PremiumOnly,

    /// <summary>Subscribers or members of the channel.</summary>
    SubscriberOnly,

    /// <summary>Anybody who is signed in.</summary>
    NeedsAuth,
}
