using VideoDigester.Library;
using VideoDigester.Text;

namespace VideoDigester.Processing.Queue;

/// <summary>Requests as callers give them, brought into the form in which they are kept: what cannot be understood is refused now, and not when a worker comes to it.</summary>
internal static class CheckedRequest
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static JobRequest Of(JobRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Enum.IsDefined(request.Priority))
            throw Invalid($"{request.Priority} is no priority.");
        return request switch
        {
            AddJobRequest add => add with { Options = CheckedOptions.Of(add.Options), Digests = Of(add.Digests) },
            PlaylistJobRequest playlist => playlist with { Options = CheckedOptions.Of(playlist.Options), Digests = Of(playlist.Digests) },
            RefreshJobRequest refresh => refresh with { VideoId = Of(refresh.VideoId), Options = CheckedOptions.Of(refresh.Options) },
            TranscriptJobRequest transcript => transcript with { VideoId = Of(transcript.VideoId), Languages = RequestedLanguage.All(transcript.Languages), Digests = Of(transcript.Digests) },
            DigestJobRequest digest => Of(digest),
            _ => request,
        };
    }

    private static DigestJobRequest Of(DigestJobRequest request)
    {
        var digest = request.Digest;
        RequireType(digest.Type);
        var wanted = digest with
        {
            VideoId = Of(digest.VideoId),
            Language = RequestedLanguage.Of(digest.Language),
            TranscriptLanguage = RequestedLanguage.Of(digest.TranscriptLanguage),
            UserId = request.UserId,
        };
        return new DigestJobRequest(wanted) { Priority = request.Priority, NotBefore = request.NotBefore };
    }

    private static List<DigestOrder> Of(IReadOnlyList<DigestOrder> orders) => [.. orders.Select(order =>
    {
        RequireType(order.Type);
        return order with { Language = RequestedLanguage.Of(order.Language) };
    })];

    private static VideoId Of(VideoId id) => id.Key.Length > 0 ? id : throw Invalid("The id of the video is empty.");

    private static void RequireType(DigestType type)
    {
        if (string.IsNullOrEmpty(type.Name))
            throw Invalid("The type of a digest has no name.");
    }

    private static VideoDigesterException Invalid(string message) => new(ErrorCode.InvalidRequest, message);
}
