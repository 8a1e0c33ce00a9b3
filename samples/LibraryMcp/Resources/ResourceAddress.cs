using VideoDigester;

namespace LibraryMcp.Resources;

/// <summary>The addresses of what can be read. Ids stand in them percent-encoded.</summary>
internal static class ResourceAddress
{
    public const string Transcripts = "videodigester://transcripts/{videoId}";

    public const string Digests = "videodigester://digests/{digestId}";

    public static string Of(VideoId id) => $"videodigester://transcripts/{Uri.EscapeDataString(id.ToString())}";

    public static string Of(DigestId id) => $"videodigester://digests/{id}";
}
