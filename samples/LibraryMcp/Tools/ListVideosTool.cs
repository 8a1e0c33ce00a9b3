using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using LibraryMcp.Rows;
using ModelContextProtocol.Server;
using VideoDigester;

namespace LibraryMcp.Tools;

internal sealed class ListVideosTool(IVideoLibrary library)
{
    private const int MostVideos = 100;

    [McpServerTool(Name = "list_videos", Title = "List videos", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Lists the videos of the library, the last added first, a page at a time. To find what is said in them, call search_library.")]
    public async Task<VideoList> ListAsync(
        [Description("The most videos.")][Range(1, MostVideos)] int limit = 20,
        [Description("Only videos of the channel with this key, handle or exact name.")] string? channel = null,
        [Description("Only videos with this tag.")] string? tag = null,
        [Description("Only videos spoken in this language, a BCP 47 tag; en takes en-GB too.")] string? language = null,
        [Description("Only videos that have, or have not, a transcript.")] bool? hasTranscript = null,
        [Description("Only videos published at or after this date or instant, ISO 8601; a bare date is midnight UTC.")] string? publishedFrom = null,
        [Description("Only videos published before this date or instant.")] string? publishedBefore = null,
        [Description("The order. Videos without the value come last.")] VideoSort sort = VideoSort.Added,
        [Description("The smallest, oldest or first comes first.")] bool ascending = false,
        [Description("Continues a list: the 'next' of the page before, with everything else unchanged.")] string? cursor = null,
        CancellationToken cancellationToken = default) =>
        VideoList.From(await library.ListAsync(
            new VideoQuery
            {
                Channel = channel,
                Tag = tag,
                Language = language,
                HasTranscript = hasTranscript,
                PublishedFrom = ArgumentText.Moment(nameof(publishedFrom), publishedFrom),
                PublishedBefore = ArgumentText.Moment(nameof(publishedBefore), publishedBefore),
                Sort = sort,
                Descending = !ascending,
                PageSize = limit,
                After = cursor,
            },
            cancellationToken));
}
