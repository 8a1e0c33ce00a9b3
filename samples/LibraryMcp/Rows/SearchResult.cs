using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

/// <summary>A page of what a search found.</summary>
internal sealed record SearchResult(
    [property: Description("The best first.")] IReadOnlyList<SearchHitRow> Hits,
    [property: Description("False where so many texts match that only the most promising were ranked, or where some are not in the index yet.")] bool Complete,
    [property: Description("There are more: call again with this as 'cursor' and everything else unchanged.")] string? Next = null)
{
    public static SearchResult From(SearchPage<SearchHit> page) => new([.. page.Items.Select(SearchHitRow.From)], page.IsComplete, page.Next);
}
