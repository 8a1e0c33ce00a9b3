using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace WebLibrary.Api.Requests;

/// <summary>Which page of a list.</summary>
/// <param name="PageSize">How many a page holds.</param>
/// <param name="After">The <c>next</c> of the page before; none for the first.</param>
internal sealed record PageParameters(
    [property: Description("How many a page holds: 50 without it.")][property: Range(1, 500)] int? PageSize,
    [property: Description("The 'next' of the page before; none for the first.")] string? After)
{
    private const int Usual = 50;

    /// <summary>How many a page holds, where nothing is said too.</summary>
    public int Size() => PageSize ?? Usual;
}
