using System.ComponentModel.DataAnnotations;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>Where somebody stopped.</summary>
internal sealed record SetPositionRequest : RequestBody<SetPositionRequest>
{
    /// <summary>The digest that was read, if any.</summary>
    public DigestId? DigestId { get; init; }

    /// <summary>The item of the digest, from 0.</summary>
    [Range(0, 1_000_000)]
    public int? Item { get; init; }

    /// <summary>The second of the video.</summary>
    [Range(0, 1e9)]
    public double? Offset { get; init; }

    public ReadingPosition ToPosition(VideoId id) => new() { VideoId = id, DigestId = DigestId, Item = Item, Offset = Offset is { } at ? TimeSpan.FromSeconds(at) : null };
}
