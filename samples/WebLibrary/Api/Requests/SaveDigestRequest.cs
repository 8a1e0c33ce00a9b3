using System.ComponentModel.DataAnnotations;
using VideoDigester;

namespace WebLibrary.Api.Requests;

/// <summary>A note to a digest that is saved.</summary>
internal sealed record SaveDigestRequest
{
    /// <summary>The note; null for none.</summary>
    [MaxLength(SavedDigest.MaxNoteLength)]
    public string? Note { get; init; }
}
