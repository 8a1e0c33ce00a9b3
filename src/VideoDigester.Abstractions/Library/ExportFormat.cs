namespace VideoDigester;

/// <summary>How a video leaves the library.</summary>
public enum ExportFormat
{
    /// <summary>Markdown for people: metadata, chapters, digests with deep links, transcript.</summary>
    Markdown,

    /// <summary>One JSON object with everything.</summary>
    Json,
}
