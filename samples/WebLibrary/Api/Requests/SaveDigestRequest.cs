using System.ComponentModel.DataAnnotations;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>A note to a digest that is saved.</summary>
internal sealed record SaveDigestRequest : RequestBody<SaveDigestRequest>
{
    /// <summary>The note; null for none.</summary>
    [MaxLength(SavedDigest.MaxNoteLength)]
    public string? Note { get; init; }
}
