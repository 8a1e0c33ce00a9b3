using System.ComponentModel.DataAnnotations;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>Where in a collection a video stands.</summary>
internal sealed record PlaceVideoRequest : RequestBody<PlaceVideoRequest>
{
    /// <summary>Its place, from 0; null leaves it where it is, or puts it at the end.</summary>
    [Range(0, 1_000_000)]
    public int? Position { get; init; }
}
