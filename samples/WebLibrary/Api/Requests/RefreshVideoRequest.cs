using System.ComponentModel.DataAnnotations;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>What of a video is to be brought up to date.</summary>
internal sealed record RefreshVideoRequest : RequestBody<RefreshVideoRequest>
{
    /// <summary>Languages of captions, best first.</summary>
    [MaxLength(20)]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether captions are asked for again that are there.</summary>
    public bool RefetchTranscripts { get; init; }

    public RefreshJobRequest ToJob(VideoId id, string user) => new(id)
    {
        Options = new RefreshOptions { Languages = Languages, RefetchTranscripts = RefetchTranscripts },
        Priority = JobPriority.High,
        UserId = user,
    };
}
