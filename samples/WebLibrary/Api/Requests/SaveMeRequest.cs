using System.ComponentModel.DataAnnotations;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Requests;

/// <summary>How a user is shown.</summary>
internal sealed record SaveMeRequest : RequestBody<SaveMeRequest>
{
    /// <summary>The name that is shown; null for none.</summary>
    [MaxLength(LibraryUser.MaxDisplayLength)]
    public string? DisplayName { get; init; }

    /// <summary>The address; null for none.</summary>
    [MaxLength(LibraryUser.MaxDisplayLength)]
    public string? Email { get; init; }
}
