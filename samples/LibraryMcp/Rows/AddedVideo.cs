using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

/// <summary>What became of an address.</summary>
internal sealed record AddedVideo(
    [property: Description("What was done.")] IngestOutcome Outcome,
    [property: Description("The video, as the other tools take it.")] string? Id = null,
    string? Title = null,
    [property: Description("The best transcript that the library now holds.")] KeptTranscript? Transcript = null,
    [property: Description("With 'failed' why nothing was kept; otherwise why there are no captions.")] FailureRow? Error = null)
{
    public static AddedVideo From(IngestResult result, FailureWording wording) => new(
        result.Outcome,
        result.Id?.ToString(),
        ShortText.Of(result.Title),
        result.Transcript is { } kept ? KeptTranscript.From(kept) : null,
        result.Error is { } error ? wording.Of(error) : null);
}
