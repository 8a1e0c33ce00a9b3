using System.ComponentModel.DataAnnotations;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>What a user did with a digest.</summary>
internal sealed record RecordInteractionRequest : RequestBody<RecordInteractionRequest>
{
    /// <summary>Viewed, read, skipped, watched or shared.</summary>
    public required InteractionAction Action { get; init; }

    /// <summary>How many seconds it was viewed.</summary>
    [Range(0.0, 86_400.0)]
    public double? Dwell { get; init; }
}
