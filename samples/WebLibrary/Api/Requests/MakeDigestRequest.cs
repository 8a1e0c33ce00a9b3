using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>A digest that is wanted.</summary>
internal sealed record MakeDigestRequest : RequestBody<MakeDigestRequest>
{
    /// <summary>Of which video.</summary>
    public required VideoId VideoId { get; init; }

    /// <summary>Of which kind: highlights, chapters, detailed, summary, or one of the host's own.</summary>
    public required DigestType Type { get; init; }

    /// <summary>In which language, a BCP 47 tag; that of the transcript without it.</summary>
    public string? Language { get; init; }

    /// <summary>By whom: a name of <c>/llms</c>; the host's usual writer without it.</summary>
    public string? Provider { get; init; }

    /// <summary>From the transcript of this language; the best one without it.</summary>
    public string? TranscriptLanguage { get; init; }

    /// <summary>Whether it is written again where it is there.</summary>
    public bool Force { get; init; }

    public DigestRequest ToRequest(string user) => new(VideoId, Type)
    {
        Language = Language,
        Provider = Provider,
        TranscriptLanguage = TranscriptLanguage,
        Force = Force,
        UserId = user,
    };
}
