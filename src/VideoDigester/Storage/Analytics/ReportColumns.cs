namespace VideoDigester.Storage.Analytics;

/// <summary>Where the rows of a report say what they are about: expressions, null where they do not.</summary>
internal sealed record ReportColumns
{
    /// <summary>The key of the video.</summary>
    public string? Video { get; init; }

    /// <summary>The key of its channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Its site.</summary>
    public string? Site { get; init; }

    /// <summary>The kind of digest.</summary>
    public string? DigestType { get; init; }

    /// <summary>The key of the model.</summary>
    public string? Llm { get; init; }

    /// <summary>The key of the user.</summary>
    public string? User { get; init; }

    /// <summary>All of a row <c>v</c> of the videos and a row <c>d</c> of the digests.</summary>
    public static ReportColumns OfDigests { get; } = OfVideos with { DigestType = "d.digest_type", Llm = "d.llm_id" };

    /// <summary>All of a row <c>v</c> of the videos.</summary>
    public static ReportColumns OfVideos => new() { Video = "v.id", Channel = "v.channel_id", Site = "v.site" };
}
