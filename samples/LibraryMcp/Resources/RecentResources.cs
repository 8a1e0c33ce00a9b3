using LibraryMcp.Rows;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using VideoDigester;

namespace LibraryMcp.Resources;

/// <summary>Lists what can be read: the transcripts of the videos that were added last, each with the digests of its video, a page at a time.</summary>
internal sealed class RecentResources(FailureWording wording)
{
    /// <summary>Each takes a look for its digests.</summary>
    private const int VideosOfAPage = 20;

    public async ValueTask<ListResourcesResult> ListAsync(RequestContext<ListResourcesRequestParams> request, CancellationToken cancellationToken)
    {
        try
        {
            var services = request.Services!;
            var page = await services.GetRequiredService<IVideoLibrary>().ListAsync(
                new VideoQuery { HasTranscript = true, PageSize = VideosOfAPage, After = request.Params?.Cursor }, cancellationToken);
            var digests = services.GetRequiredService<IDigestService>();
            var resources = new List<Resource>();
            foreach (var video in page.Items)
            {
                resources.Add(Of(video));
                resources.AddRange((await digests.ListAsync(video.Id, cancellationToken)).Select(digest => Of(video, digest)));
            }

            return new ListResourcesResult { Resources = resources, NextCursor = page.Next };
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw ProtocolFailures.Of(exception, wording, "Listing resources", request.Services!);
        }
    }

    private static Resource Of(VideoSummary video) => new()
    {
        Uri = ResourceAddress.Of(video.Id),
        Name = $"transcript of {video.Id}",
        Title = $"Transcript: {TitleOf(video)}",
        MimeType = TranscriptResource.MimeType,
    };

    private static Resource Of(VideoSummary video, Digest digest) => new()
    {
        Uri = ResourceAddress.Of(digest.Id),
        Name = $"{digest.Type} of {video.Id}",
        Title = $"Digest ({digest.Type}, {digest.Language}): {TitleOf(video)}",
        MimeType = DigestResource.MimeType,
    };

    private static string TitleOf(VideoSummary video) => ShortText.Of(video.Title) ?? video.Id.ToString();
}
