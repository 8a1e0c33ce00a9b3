using System.Text.RegularExpressions;
using VideoDigester.Library;
using VideoDigester.Storage;
using VideoDigester.Text;

namespace VideoDigester.Processing.Queue;

/// <summary>Requests as callers give them, brought into the form in which they are kept: what cannot be understood is refused now, and not when a worker comes to it.</summary>
internal static partial class CheckedRequest
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static JobRequest Of(JobRequest request)
    {
        CheckedOptions.Require(request, "A request");
        if (!Enum.IsDefined(request.Priority))
            throw Invalid($"{request.Priority} is no priority.");
        request = request with { UserId = CheckedUser.OrNull(request.UserId) };
        return request switch
        {
            AddJobRequest add => add with { Address = Of(add.Address), Options = CheckedOptions.Of(add.Options), Digests = Of(add.Digests) },
            PlaylistJobRequest playlist => playlist with { Address = Of(playlist.Address), Options = CheckedOptions.Of(playlist.Options), Digests = Of(playlist.Digests) },
            RefreshJobRequest refresh => refresh with { VideoId = Of(refresh.VideoId), Options = CheckedOptions.Of(refresh.Options) },
            TranscriptJobRequest transcript => transcript with { VideoId = Of(transcript.VideoId), Languages = CheckedOptions.LanguagesOf(transcript.Languages), Digests = Of(transcript.Digests) },
            DigestJobRequest digest => Of(digest),
            ReindexJobRequest reindex => Of(reindex),
            _ => request,
        };
    }

    private static DigestJobRequest Of(DigestJobRequest request)
    {
        var digest = request.Digest;
        RequireType(digest.Type);
        RequireProvider(digest.Provider);
        var wanted = digest with
        {
            VideoId = Of(digest.VideoId),
            Language = RequestedLanguage.Of(digest.Language),
            TranscriptLanguage = RequestedLanguage.Of(digest.TranscriptLanguage),
            UserId = request.UserId,
        };
        return new DigestJobRequest(wanted) { Priority = request.Priority, NotBefore = request.NotBefore };
    }

    private static ReindexJobRequest Of(ReindexJobRequest request)
    {
        CheckedOptions.Require(request.Options, "The options");
        return request;
    }

    private static List<DigestOrder> Of(IReadOnlyList<DigestOrder> orders)
    {
        CheckedOptions.Require(orders, "The list of digests");
        return [.. orders.Select(Of)];
    }

    private static DigestOrder Of(DigestOrder order)
    {
        CheckedOptions.Require(order, "A digest of the list");
        RequireType(order.Type);
        RequireProvider(order.Provider);
        return order with { Language = RequestedLanguage.Of(order.Language) };
    }

    private static string Of(string address)
    {
        CheckedOptions.Require(address, "The address");
        return address;
    }

    private static VideoId Of(VideoId id) => id.Key.Length > 0 ? id : throw Invalid("The id of the video is empty.");

    private static void RequireType(DigestType type)
    {
        if (string.IsNullOrEmpty(type.Name))
            throw Invalid("The type of a digest has no name.");
    }

    // Which providers there are, each worker knows of itself; what can be none's name would wait for ever.
    private static void RequireProvider(string? provider)
    {
        if (provider is not null && !ProviderName().IsMatch(provider))
            throw Invalid("The provider of a digest is no name of one: small letters, digits, '-', '_' and '.', at most 64.");
    }

    // As AddLlmProvider takes them.
    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]{0,63}\z")]
    private static partial Regex ProviderName();

    private static VideoDigesterException Invalid(string message) => new(ErrorCode.InvalidRequest, message);
}
