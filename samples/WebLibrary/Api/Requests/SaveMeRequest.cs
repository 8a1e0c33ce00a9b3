using System.ComponentModel.DataAnnotations;
using VideoDigester;

namespace WebLibrary.Api.Requests;

/// <summary>How a user is shown.</summary>
internal sealed record SaveMeRequest
{
    /// <summary>The name that is shown; null for none.</summary>
    [MaxLength(LibraryUser.MaxDisplayLength)]
    public string? DisplayName { get; init; }

    /// <summary>The address; null for none.</summary>
    [MaxLength(LibraryUser.MaxDisplayLength)]
    public string? Email { get; init; }
}
