namespace VideoDigester;

/// <summary>
/// The published taxonomy of everything that can go wrong. The names are stable: scripts read them
/// from JSON output and from <c>processing_logs.error_code</c>. New members are only ever added.
/// </summary>
public enum ErrorCode
{
    /// <summary>A failure that has no code of its own; the message keeps the original text.</summary>
    Unknown = 0,

    /// <summary>An argument, filter or cursor that cannot be understood.</summary>
    InvalidRequest,

    /// <summary>An option has a value outside its allowed range.</summary>
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

    /// <summary>The caption file is empty, or holds no cue.</summary>
    EmptyBody,

    /// <summary>The caption file is something else: an HTML page, an error document, binary data.</summary>
    NotCaptions,

    /// <summary>The caption file ends in the middle of a cue, a tag or a document.</summary>
    TruncatedCaptions,

    /// <summary>The captions are in a format that is not read here.</summary>
    UnsupportedCaptions,

    /// <summary>The file is larger than the configured limit.</summary>
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
}
