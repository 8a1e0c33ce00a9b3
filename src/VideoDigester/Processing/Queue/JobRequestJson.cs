using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace VideoDigester.Processing.Queue;

/// <summary>
/// Requests as the queue keeps them: JSON objects whose <c>kind</c> says what they are. Members that this release does not know are left out, and those that an earlier one did not write have
/// their usual values. A kind that it does not know, a value that it cannot read, or none where one belongs is a newer release's or damage, and refused.
/// </summary>
internal static class JobRequestJson
{
    public static string Write(JobRequest request) => JsonSerializer.Serialize(request, TypeOf(request.Kind));

    /// <param name="json">The request.</param>
    /// <param name="id">The job that it belongs to, for people who have to deal with it.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.SchemaTooNew"/>: a newer release wrote it, or it is damaged.</exception>
    public static JobRequest Read(string json, JobId id)
    {
        try
        {
            if (JsonNode.Parse(json) is not JsonObject given || KindOf(given) is not { } kind)
                throw Unreadable(id, inner: null);
            Complete(given, Usual(kind));
            return given.Deserialize(TypeOf(kind)) as JobRequest ?? throw Unreadable(id, inner: null);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw Unreadable(id, exception);
        }
    }

    private static JobKind? KindOf(JsonObject request) =>
        request["kind"] is JsonValue kind && kind.TryGetValue<string>(out var name) && Enum.TryParse<JobKind>(name, ignoreCase: true, out var known) && Enum.IsDefined(known)
            ? known
            : null;

    /// <summary>A request in which nothing is set.</summary>
    private static JsonObject Usual(JobKind kind)
    {
        JobRequest request = kind switch
        {
            JobKind.Add => new AddJobRequest(""),
            JobKind.Refresh => new RefreshJobRequest(default),
            JobKind.Transcript => new TranscriptJobRequest(default),
            JobKind.Digest => new DigestJobRequest(new DigestRequest(default, default)),
            JobKind.Playlist => new PlaylistJobRequest(""),
            _ => new ReindexJobRequest(),
        };
        return JsonSerializer.SerializeToNode(request, TypeOf(kind))!.AsObject();
    }

    // A reader of records takes null for what is not there, whatever their usual value is.
    internal static void Complete(JsonObject given, JsonObject usual)
    {
        foreach (var (name, value) in usual)
            if (!given.TryGetPropertyValue(name, out var stated))
                given[name] = value?.DeepClone();
            else if ((stated is null && value is not null) || (stated is JsonArray list && list.Contains(null)))
                throw new JsonException($"'{name}' holds null.");
            else if (stated is JsonObject inner && value is JsonObject usualInner)
                Complete(inner, usualInner);
    }

    private static JsonTypeInfo TypeOf(JobKind kind) => kind switch
    {
        JobKind.Add => JobRequestContext.Default.AddJobRequest,
        JobKind.Refresh => JobRequestContext.Default.RefreshJobRequest,
        JobKind.Transcript => JobRequestContext.Default.TranscriptJobRequest,
        JobKind.Digest => JobRequestContext.Default.DigestJobRequest,
        JobKind.Playlist => JobRequestContext.Default.PlaylistJobRequest,
        JobKind.Reindex => JobRequestContext.Default.ReindexJobRequest,
        _ => throw new InvalidOperationException($"{kind} is no kind of job."),
    };

    private static VideoDigesterException Unreadable(JobId id, Exception? inner) =>
        new(ErrorCode.SchemaTooNew, $"This release cannot read the request of the job '{id}': a newer one wrote it, or it is damaged. Use the newer one, or cancel the job.", inner);
}
