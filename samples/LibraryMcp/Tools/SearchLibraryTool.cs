using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using LibraryMcp.Rows;
using ModelContextProtocol.Server;
using VideoDigester;

namespace LibraryMcp.Tools;

internal sealed class SearchLibraryTool(IVideoLibrary library)
{
    private const int MostHits = 50;

    [McpServerTool(Name = "search_library", Title = "Search the library", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("""
        Finds where something is said or written in the videos of the library: passages of transcripts with their second and a link that opens the video there, titles, descriptions and digests. Nothing found is an empty list.
        The text is a query: words (all must be there, in any of their forms), "an exact phrase", -without, this OR that, begin*, (groups), title:word, channel:word, tag:word, lang:en.
        To read on around a hit, call get_transcript with its videoId and times.
        """)]
    public async Task<SearchResult> SearchAsync(
        [Description("What to find.")][MaxLength(SearchQuery.MaxTextLength)] string query,
        [Description("The most hits.")][Range(1, MostHits)] int limit = 10,
        [Description("Only this video, for example youtube:dQw4w9WgXcQ.")] string? videoId = null,
        [Description("Which texts: what was said, titles and descriptions, digests, or all of them.")][AllowedValues("all", "transcripts", "videos", "digests")] string scope = "all",
        [Description("Only videos of the channel with this key, handle or exact name.")] string? channel = null,
        [Description("Only texts in this language, a BCP 47 tag; en takes en-GB too.")] string? language = null,
        [Description("Only videos published at or after this date or instant, ISO 8601; a bare date is midnight UTC.")] string? publishedFrom = null,
        [Description("Only videos published before this date or instant.")] string? publishedBefore = null,
        [Description("The order.")] SearchSort sort = SearchSort.Relevance,
        [Description("Continues a search: the 'next' of the page before, with everything else unchanged.")] string? cursor = null,
        CancellationToken cancellationToken = default) =>
        SearchResult.From(await library.SearchAsync(
            new SearchQuery
            {
                Text = query,
                Scope = Enum.Parse<SearchScope>(scope, ignoreCase: true),
                VideoId = ArgumentText.OptionalVideoId(videoId),
                Channel = channel,
                Language = language,
                PublishedFrom = ArgumentText.Moment(nameof(publishedFrom), publishedFrom),
                PublishedBefore = ArgumentText.Moment(nameof(publishedBefore), publishedBefore),
                Sort = sort,
                PageSize = limit,
                After = cursor,
            },
            cancellationToken));
}
