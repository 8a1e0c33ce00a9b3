using System.ComponentModel;
using VideoDigester;

namespace LibraryMcp.Rows;

/// <summary>A page of a list of videos.</summary>
internal sealed record VideoList(
    IReadOnlyList<VideoRow> Videos,
    [property: Description("There are more: call again with this as 'cursor' and everything else unchanged.")] string? Next = null)
{
    public static VideoList From(Page<VideoSummary> page) => new([.. page.Items.Select(VideoRow.From)], page.Next);
}
