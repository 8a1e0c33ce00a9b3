using System.ComponentModel.DataAnnotations;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>A question.</summary>
internal sealed record AskLibraryRequest : RequestBody<AskLibraryRequest>
{
    /// <summary>The question.</summary>
    [StringLength(AskRequest.MaxQuestionLength, MinimumLength = 1)]
    public required string Question { get; init; }

    /// <summary>Only from this video.</summary>
    public VideoId? VideoId { get; init; }

    /// <summary>The language of the answer; that of the question without it.</summary>
    public string? Language { get; init; }

    /// <summary>Who answers: a name of <c>/llms</c>.</summary>
    public string? Provider { get; init; }

    public AskRequest ToRequest(string user) => new(Question) { VideoId = VideoId, Language = Language, Provider = Provider, UserId = user };
}
