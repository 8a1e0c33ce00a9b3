using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace VideoDigester;

/// <summary>The library's options, one object a stage. Validated when a host starts, and on first use where there is no host.</summary>
public sealed class VideoDigesterOptions
{
    /// <summary>The database.</summary>
    [Required]
    public StorageOptions Storage { get; set; } = new();

    /// <summary>Reading files and keeping what they say.</summary>
    [Required]
    [ValidateObjectMembers]
    public IngestOptions Ingest { get; set; } = new();

    /// <summary>Asking sites by yt-dlp.</summary>
    [Required]
    [ValidateObjectMembers]
    public YtDlpOptions YtDlp { get; set; } = new();

    /// <summary>Fetching audio for recognisers of speech.</summary>
    [Required]
    [ValidateObjectMembers]
    public SpeechOptions Speech { get; set; } = new();

    /// <summary>Writing digests.</summary>
    [Required]
    [ValidateObjectMembers]
    public DigestOptions Digests { get; set; } = new();

    /// <summary>Vectors of passages.</summary>
    [Required]
    [ValidateObjectMembers]
    public EmbeddingOptions Embeddings { get; set; } = new();

    /// <summary>Jobs: how they are tried again, and how sites are treated.</summary>
    [Required]
    [ValidateObjectMembers]
    public ProcessingOptions Processing { get; set; } = new();

    /// <summary>When a digest counts as read, and how long that takes.</summary>
    [Required]
    [ValidateObjectMembers]
    public AnalyticsOptions Analytics { get; set; } = new();

    /// <summary>How long <see cref="IVideoLibrary.PruneAsync"/> keeps what it may remove.</summary>
    [Required]
    [ValidateObjectMembers]
    public RetentionOptions Retention { get; set; } = new();
}
