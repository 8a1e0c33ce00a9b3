namespace VideoDigester;

/// <summary>
/// The published taxonomy of everything that can go wrong. The names are stable: scripts read them
/// from JSON output and from <c>processing_logs.error_code</c>. New members are only ever added.
/// </summary>
public enum ErrorCode
{
    /// <summary>A failure that has no code of its own; the message keeps the original text.</summary>
    Unknown = 0,

    /// <summary>An argument, filter, cursor or address that cannot be understood.</summary>
    InvalidRequest,

    /// <summary>An option does not work: cookies that are none, a proxy that wants a password, a provider without a name, a budget in money without prices.</summary>
    InvalidConfiguration,

    /// <summary>The named file or folder does not exist.</summary>
    FileNotFound,

    /// <summary>The file exists but could not be read (permissions, a disk error, a file in use).</summary>
    FileUnreadable,

    /// <summary>The file is not a JSON object, or names no video: it has neither an id nor an address to make one from.</summary>
    InvalidMetadata,

    /// <summary>The metadata describes a playlist, a channel or another collection, not one video.</summary>
    Playlist,

    /// <summary>The video has no captions. The video itself is kept.</summary>
    NoCaptions,

    /// <summary>The captions are empty, or hold no cue.</summary>
    EmptyBody,

    /// <summary>The captions are something else: an HTML page, an error document, binary data.</summary>
    NotCaptions,

    /// <summary>The caption file ends in the middle of a cue, a tag or a document.</summary>
    TruncatedCaptions,

    /// <summary>The captions are in a format that is not read here.</summary>
    UnsupportedCaptions,

    /// <summary>The file is larger, or the video longer, than the configured limit.</summary>
    TooLarge,

    /// <summary>The library holds no such video.</summary>
    VideoNotFound,

    /// <summary>The library holds no transcript of this video, or none in the wanted language.</summary>
    TranscriptNotFound,

    /// <summary>No digest type is registered under this name.</summary>
    UnknownDigestType,

    /// <summary>No digest writer or model provider is registered under this name.</summary>
    UnknownProvider,

    /// <summary>The database lacks migrations and <c>AutoMigrate</c> is off.</summary>
    SchemaPending,

    /// <summary>The database was migrated by a newer release of the library.</summary>
    SchemaTooNew,

    /// <summary>A migration that was applied to the database differs from the one in this release.</summary>
    SchemaChanged,

    /// <summary>The database cannot be reached now: no server answers, the server ends or starts, a disk fails.</summary>
    DatabaseUnavailable,

    /// <summary>Another writer held the database for longer than the configured time.</summary>
    DatabaseBusy,

    /// <summary>The database refused a write because there is no room left.</summary>
    DatabaseFull,

    /// <summary>The database does not let this user in, or not do this: a wrong password, a role without rights, a file or folder that may not be read or written.</summary>
    DatabaseDenied,

    /// <summary>What the address names is no library: no database at all, a damaged one, one that does not exist on the server, or the database of another application.</summary>
    DatabaseInvalid,

    /// <summary>The site, or the provider of a model, says that too many requests came (HTTP 429). Wait before asking it again.</summary>
    RateLimited,

    /// <summary>The site does not serve this network address and says so ("your IP address is blocked"). Wait, or go out through another address.</summary>
    IpBlocked,

    /// <summary>The site wants proof that no robot is asking: a captcha, YouTube's "confirm you're not a bot", or a refusal without a reason (HTTP 403). Cookies of a signed-in browser usually help.</summary>
    BotCheck,

    /// <summary>The site shows the video to people who are signed in only, or who know its password.</summary>
    LoginRequired,

    /// <summary>The video is for the members or subscribers of a channel.</summary>
    MembersOnly,

    /// <summary>The video has to be bought, rented or subscribed to.</summary>
    PaymentRequired,

    /// <summary>The site wants to know the viewer's age first.</summary>
    AgeRestricted,

    /// <summary>The author keeps the video private.</summary>
    Private,

    /// <summary>The video is gone: deleted by its author or by the site, its channel closed, or its page is not found. What the library holds of it stays.</summary>
    Removed,

    /// <summary>A premiere or broadcast that has not begun. What is known of it is kept.</summary>
    Upcoming,

    /// <summary>A broadcast that is under way, so that its words are not complete. What is known of it is kept.</summary>
    Live,

    /// <summary>The site does not show the video in this country.</summary>
    GeoBlocked,

    /// <summary>The video is protected by digital rights management and yt-dlp does not touch it.</summary>
    DrmProtected,

    /// <summary>Nothing at the address is a video that yt-dlp knows how to read.</summary>
    Unsupported,

    /// <summary>The site answered with an error of its own (HTTP 5xx, "try again later").</summary>
    SiteUnavailable,

    /// <summary>yt-dlp does not understand the site any more. A newer yt-dlp may.</summary>
    SiteChanged,

    /// <summary>The address, or one that it led to, is in a private network or of a kind that is not fetched, and was refused.</summary>
    AddressRefused,

    /// <summary>The site, the program or the model did not finish in the time that the options allow.</summary>
    Timeout,

    /// <summary>The site, or the provider of a model, cannot be reached: no such name, no connection, a broken one, a certificate that is not trusted.</summary>
    Network,

    /// <summary>yt-dlp, or the program of a speech command, is not installed, or not where the options say.</summary>
    ToolMissing,

    /// <summary>yt-dlp is too old for what was asked of it. Update it.</summary>
    ToolTooOld,

    /// <summary>yt-dlp needs another program or module for this site: a JavaScript runtime for YouTube.</summary>
    ToolNeedsRuntime,

    /// <summary>yt-dlp itself, or the program of a speech command, failed: it crashed, was killed, or does not start.</summary>
    ToolFailed,

    /// <summary>The provider of a model answered with an error of its own (HTTP 5xx, "overloaded").</summary>
    ModelUnavailable,

    /// <summary>The provider of a model does not let this application in, or not use this model: a wrong key, no rights, no credit left, no such model.</summary>
    ModelDenied,

    /// <summary>The model declined to answer, or the provider's filter stopped the answer.</summary>
    ModelRefused,

    /// <summary>The call to a model failed in a way that has no code of its own: a request that the provider does not understand, an answer that is none.</summary>
    ModelFailed,

    /// <summary>The model's context window does not hold what has to be sent, even in the smallest pieces.</summary>
    ContextExceeded,

    /// <summary>The model's answer is not in the form that was asked for, and was not when it was asked again: empty, no JSON, another schema, cut off.</summary>
    ModelAnswerInvalid,

    /// <summary>What the model wrote does not stand up to the transcript, and did not when it was asked again. The message has the reasons.</summary>
    DigestRejected,

    /// <summary>The call would go beyond a budget that the options set. Nothing was sent.</summary>
    BudgetExceeded,

    /// <summary>The text of a search cannot be understood. <see cref="Failure.Position"/> says where, the message what to do.</summary>
    InvalidQuery,

    /// <summary>A worker did not renew its lease on a job in time, so that the job was given to another: what it did since then was not kept.</summary>
    LeaseLost,

    /// <summary>The library holds no such digest.</summary>
    DigestNotFound,

    /// <summary>There is no such collection, or none that this user may see.</summary>
    CollectionNotFound,

    /// <summary>The library does not know a user of this name.</summary>
    UserNotFound,
}
