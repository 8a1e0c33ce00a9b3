namespace VideoDigester;

/// <summary>What is known about a transcript without its words.</summary>
public sealed record TranscriptInfo
{
    /// <summary>The video whose words these are.</summary>
    public required VideoId VideoId { get; init; }

    /// <summary>The language as a BCP 47 tag; <c>und</c> where nobody says.</summary>
    public required string Language { get; init; }

    /// <summary>Where the words come from.</summary>
    public required TranscriptSourceKind Source { get; init; }

    /// <summary>The format of the captions it was read from, or null where it was not read from captions.</summary>
    public CaptionFormat? Format { get; init; }

    /// <summary>How many segments it has.</summary>
    public required int SegmentCount { get; init; }

    /// <summary>How many words it has by the word borders of Unicode UAX #29; in scripts without spaces each ideograph, kana or syllable block counts.</summary>
    public required int WordCount { get; init; }

    /// <summary>SHA-256 over the segments' times, speakers and texts, as lower-case hexadecimal: equal hash, equal transcript.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The file or address the captions were read from, or null.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>When the captions were fetched, UTC.</summary>
    public required DateTimeOffset FetchedAt { get; init; }
}
