using System.ComponentModel.DataAnnotations;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>A playlist or channel that is to be added.</summary>
internal sealed record AddPlaylistRequest : RequestBody<AddPlaylistRequest>, IOrdersDigests
{
    /// <summary>Its address.</summary>
    [StringLength(4_000, MinimumLength = 1)]
    public required string Address { get; init; }

    /// <summary>Only so many of its first entries; all without it.</summary>
    [Range(1, 1_000_000)]
    public int? FirstEntries { get; init; }

    /// <summary>Languages of captions, best first.</summary>
    [MaxLength(20)]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Digests to write of each video.</summary>
    [MaxLength(20)]
    public IReadOnlyList<DigestOrder> Digests { get; init; } = [];

    public PlaylistOptions ToOptions() => new() { FirstEntries = FirstEntries, Add = new AddOptions { Languages = Languages } };

    public PlaylistJobRequest ToJob(string user) => new(Address) { Options = ToOptions(), Digests = Digests, UserId = user };
}
