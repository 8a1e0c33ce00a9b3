using System.ComponentModel.DataAnnotations;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>A collection's name and description.</summary>
internal sealed record NamedCollectionRequest : RequestBody<NamedCollectionRequest>
{
    /// <summary>Its name, unique among the user's.</summary>
    [StringLength(CollectionRequest.MaxNameLength, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>What it is about.</summary>
    [MaxLength(CollectionRequest.MaxDescriptionLength)]
    public string? Description { get; init; }
}
