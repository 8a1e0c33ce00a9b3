using System.ComponentModel.DataAnnotations;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>A transcript that is wanted.</summary>
internal sealed record FetchTranscriptRequest : RequestBody<FetchTranscriptRequest>, IOrdersDigests
{
    /// <summary>Languages, best first; the language spoken without any.</summary>
    [MaxLength(20)]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether captions that a machine translated will do.</summary>
    public bool AllowTranslated { get; init; }

    /// <summary>Digests to write when it is there.</summary>
    [MaxLength(20)]
    public IReadOnlyList<DigestOrder> Digests { get; init; } = [];

    public TranscriptJobRequest ToJob(VideoId id, string user) =>
        new(id) { Languages = Languages, AllowTranslated = AllowTranslated, Digests = Digests, Priority = JobPriority.High, UserId = user };
}
