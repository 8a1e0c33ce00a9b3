using System.ComponentModel;
using System.Security.Claims;
using LibraryMcp.Rows;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using VideoDigester;

namespace LibraryMcp.Tools;

internal sealed class MakeDigestTool(IVideoLibrary library, IDigestService digests)
{
    [McpServerTool(Name = "make_digest", Title = "Write a digest", ReadOnly = false, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("""
        Writes a digest of a video from its transcript and stores it; one that is stored is given back as it is. Each item has its times, a link and the words of the transcript that it rests on; what the transcript does not carry is left out.
        Types: highlights (the moments most worth watching), chapters (the parts with titles), detailed (a section for each part with its points), summary (a few sentences).
        Who writes is the server's choice: a model, which may take minutes, or the library's own writer, which takes a second and writes in the language of the transcript only.
        """)]
    public async Task<DigestRow> WriteAsync(
        RequestContext<CallToolRequestParams> call,
        [Description("The video, for example youtube:dQw4w9WgXcQ. One that is not in the library is added first, by add_video.")] string videoId,
        [Description("highlights, chapters, detailed, summary, or another type that the application has.")] string type = "highlights",
        [Description("The language to write in, a BCP 47 tag; that of the transcript without it.")] string? language = null,
        [Description("The language of the transcript to digest, a BCP 47 tag; the best transcript without it.")] string? transcriptLanguage = null,
        ClaimsPrincipal? user = null,
        CancellationToken cancellationToken = default)
    {
        var request = new DigestRequest(ArgumentText.VideoId(videoId), DigestType.TryParse(type, out var wanted) ? wanted : throw ArgumentText.Invalid("'type' is empty."))
        {
            Language = language,
            TranscriptLanguage = transcriptLanguage,
            UserId = RequestUser.NameOf(user),
        };
        var report = new DigestReport(new CallProgress(call, cancellationToken));
        DigestResult? result = null;
        await foreach (var happened in digests.StreamAsync(request, cancellationToken))
        {
            await report.AddAsync(happened);
            result = (happened as DigestCompleted)?.Result;
        }

        return DigestRow.From(result!.Digest, await library.FindAsync(request.VideoId, cancellationToken), result.IsStored);
    }
}
