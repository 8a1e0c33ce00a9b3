using System.ComponentModel.DataAnnotations;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>A channel or playlist that is to be watched.</summary>
internal sealed record SubscribeRequest : RequestBody<SubscribeRequest>, IOrdersDigests
{
    /// <summary>Its address.</summary>
    [StringLength(4_000, MinimumLength = 1)]
    public required string Address { get; init; }

    /// <summary>How often to look, in seconds; the library's usual interval without it.</summary>
    [Range(60.0, 31_536_000.0)]
    public double? Interval { get; init; }

    /// <summary>Only so many of the entries that it has now; none for what is new only.</summary>
    [Range(0, 1_000_000)]
    public int? FirstEntries { get; init; }

    /// <summary>Languages of captions, best first.</summary>
    [MaxLength(20)]
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Digests to write of what is new.</summary>
    [MaxLength(20)]
    public IReadOnlyList<DigestOrder> Digests { get; init; } = [];

    public SubscriptionRequest ToRequest(string user)
    {
        var request = new SubscriptionRequest(Address)
        {
            Options = new PlaylistOptions { FirstEntries = FirstEntries, Add = new AddOptions { Languages = Languages } },
            Digests = Digests,
            UserId = user,
        };
        return Interval is { } seconds ? request with { Interval = TimeSpan.FromSeconds(seconds) } : request;
    }
}
