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
            AddJobRequest add => add with { Options = Of(add.Options), Digests = Of(add.Digests) },
            PlaylistJobRequest playlist => playlist with { Options = Of(playlist.Options), Digests = Of(playlist.Digests) },
            RefreshJobRequest refresh => Of(refresh),
            TranscriptJobRequest transcript => transcript with { VideoId = Of(transcript.VideoId), Languages = Languages(transcript.Languages), Digests = Of(transcript.Digests) },
            DigestJobRequest digest => Of(digest),
            _ => request,
        };
    }

    private static AddOptions Of(AddOptions options)
    {
        RequireAge(options.MaxAge ?? TimeSpan.Zero);
        return options with { Languages = Languages(options.Languages) };
    }

    private static PlaylistOptions Of(PlaylistOptions options) => options.FirstEntries is < 0
        ? throw Invalid($"FirstEntries is {options.FirstEntries}; it cannot be negative.")
        : options with { Add = Of(options.Add) };

    private static RefreshJobRequest Of(RefreshJobRequest refresh)
    {
        RequireAge(refresh.Options.MaxAge);
        return refresh with { VideoId = Of(refresh.VideoId), Options = refresh.Options with { Languages = Languages(refresh.Options.Languages) } };
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

    private static List<string> Languages(IReadOnlyList<string> languages) =>
        [.. languages.Select(language => RequestedLanguage.Of(language) ?? throw Invalid("A language is null. Language tags look like 'en', 'pt-BR' or 'zh-Hans'."))];

    private static void RequireType(DigestType type)
    {
        if (string.IsNullOrEmpty(type.Name))
            throw Invalid("The type of a digest has no name.");
    }

    private static void RequireAge(TimeSpan maxAge)
    {
        if (maxAge < TimeSpan.Zero)
            throw Invalid($"MaxAge is {maxAge}; it cannot be negative.");
    }

    private static VideoDigesterException Invalid(string message) => new(ErrorCode.InvalidRequest, message);
}
