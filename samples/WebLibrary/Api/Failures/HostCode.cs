namespace WebLibrary.Api.Failures;

/// <summary>The codes of failures that only the host knows of: the library's taxonomy has none for them. docs/api.md lists them.</summary>
internal static class HostCode
{
    public const string Unauthorized = "Unauthorized";
    public const string Forbidden = "Forbidden";
    public const string NotFound = "NotFound";
    public const string JobNotFound = "JobNotFound";
    public const string PlaylistNotFound = "PlaylistNotFound";
    public const string ChannelNotFound = "ChannelNotFound";
    public const string SubscriptionNotFound = "SubscriptionNotFound";
    public const string PositionNotFound = "PositionNotFound";
    public const string MethodNotAllowed = "MethodNotAllowed";
    public const string Conflict = "Conflict";
    public const string UnsupportedMediaType = "UnsupportedMediaType";
}
