using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Processing.Queue;

/// <summary>Makes jobs of requests: checks what callers gave, and says which work it is, whom it asks and with whom it shares its turns.</summary>
internal sealed class JobWriter(VideoPages pages, DigestOptions digests, TimeProvider time)
{
    private const string Index = "index";

    // Who asks for a video that was removed is not served by a job that leaves it alone.
    private const string UnlessRemoved = "\nunless removed";

    /// <summary>Makes the jobs.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="subscriptionId">The subscription that they come from, or null.</param>
    /// <param name="flow">With whom they share their turns where neither a subscription nor a user is named: the playlist that they come from, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A job for each request, in their order.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: one of them cannot be understood.</exception>
    public async Task<IReadOnlyList<NewJob>> WriteAsync(IReadOnlyList<JobRequest> requests, SubscriptionId? subscriptionId, string? flow, CancellationToken cancellationToken)
    {
        var checkedRequests = requests.Select(CheckedRequest.Of).ToList();

        // One query for all: the pages of videos that the library holds say whom it asks for them.
        var known = await pages.FindAsync([.. checkedRequests.Select(VideoToAsk).OfType<VideoId>()], cancellationToken).ConfigureAwait(false);
        return [.. checkedRequests.Select(request => Write(request, known) with { SubscriptionId = subscriptionId, Flow = JobFlow.Of(subscriptionId, request.UserId, flow) })];
    }

    private NewJob Write(JobRequest request, IReadOnlyDictionary<VideoId, VideoPage> known)
    {
        var (key, target, site) = request switch
        {
            AddJobRequest add when VideoAddress.Parse(add.Address) is var address => ($"add:{address.Named?.ToString() ?? address.Text}{(add.Options.SkipRemoved ? UnlessRemoved : "")}", address.Text, address.Site),
            RefreshJobRequest { VideoId: var id } => ($"refresh:{id}", id.ToString(), SiteOf(id, known)),
            TranscriptJobRequest { VideoId: var id } => ($"transcript:{id}", id.ToString(), SiteOf(id, known)),
            DigestJobRequest { Digest: var digest } => (KeyOf(digest), digest.VideoId.ToString(), SiteOf(digest)),
            PlaylistJobRequest playlist when VideoAddress.Parse(playlist.Address) is var address => ($"playlist:{address.Text}", address.Text, address.Site),
            ReindexJobRequest => ("reindex", Index, ""),
            _ => throw new VideoDigesterException(ErrorCode.InvalidRequest, $"{request.GetType().Name} is no request that is queued."),
        };
        return new NewJob
        {
            Id = JobId.Create(time.GetUtcNow()),
            Kind = request.Kind,
            Target = target,
            UniqueKey = key,
            Request = JobRequestJson.Write(request),
            Site = site,
            Priority = request.Priority,
            NotBefore = request.NotBefore,
            UserId = request.UserId,
        };
    }

    private static VideoId? VideoToAsk(JobRequest request) => request switch
    {
        RefreshJobRequest refresh => refresh.VideoId,
        TranscriptJobRequest transcript => transcript.VideoId,
        _ => null,
    };

    // A video from disk asks nobody. One that the library does not hold ends as soon as it is begun.
    private static string SiteOf(VideoId id, IReadOnlyDictionary<VideoId, VideoPage> known) =>
        id.Site == VideoAddress.YouTube && known.GetValueOrDefault(id) is not { IsFromDisk: true } ? VideoAddress.YouTube
        : known.GetValueOrDefault(id) is not { } page ? id.Site
        : page.IsFromDisk ? ""
        : VideoAddress.SiteOf(page.Url) ?? id.Site;

    private string SiteOf(DigestRequest digest) => ProviderOf(digest) is var provider && provider == ExtractiveWriter.ProviderName ? "" : SiteName.OfProvider(provider);

    private string ProviderOf(DigestRequest digest) => digest.Provider ?? digests.DefaultProvider;

    private string KeyOf(DigestRequest digest) =>
        $"digest:{digest.VideoId}\n{digest.Type}\n{digest.Language}\n{digest.TranscriptLanguage}\n{ProviderOf(digest)}\n{(digest.Force ? "force" : "")}";
}
