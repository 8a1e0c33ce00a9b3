using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using LibraryMcp.Rows;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using VideoDigester;

namespace LibraryMcp.Tools;

internal sealed class AddVideoTool(IVideoLibrary library, FailureWording wording)
{
    [McpServerTool(Name = "add_video", Title = "Add a video", ReadOnly = false, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true, OutputSchemaType = typeof(AddedVideo))]
    [Description("""
        Adds the video at an address to the library: its metadata and its captions, so that the other tools can search, read, digest and quote it. The site is asked, which takes some seconds.
        Adding a video again changes nothing. The result names the video's id. One video a call: playlists and channels are not taken.
        """)]
    public async Task<CallToolResult> AddAsync(
        RequestContext<CallToolRequestParams> call,
        [Description("The address of the video's page, http or https, for example https://www.youtube.com/watch?v=dQw4w9WgXcQ.")][MaxLength(4000)] string address,
        [Description("Languages whose captions are wanted, the most wanted first, as BCP 47 tags: [\"en\",\"de\"]. Without it the language spoken in the video.")][MaxLength(10)] string[]? languages = null,
        [Description("Take captions that the site translated by machine, where a wanted language has no others.")] bool translated = false,
        [Description("Ask the site again, even where it was asked within the hour.")] bool fresh = false,
        CancellationToken cancellationToken = default)
    {
        var progress = new CallProgress(call, cancellationToken);
        await progress.ReportAsync(0, 1, "Asking the site");
        var result = await library.AddAsync(
            address, new AddOptions { Languages = languages ?? [], AllowTranslated = translated, MaxAge = fresh ? TimeSpan.Zero : null }, cancellationToken);
        await progress.ReportAsync(1, 1, result.Outcome.ToString());

        var row = AddedVideo.From(result, wording);
        return result is { Outcome: IngestOutcome.Failed } && row.Error is { } failure ? ToolResults.Failed(failure, row) : ToolResults.Done(row);
    }
}
