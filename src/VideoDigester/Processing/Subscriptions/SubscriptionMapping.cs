using System.Text.Json;
using System.Text.Json.Nodes;
using VideoDigester.Processing.Queue;
using VideoDigester.Storage.Subscriptions;

namespace VideoDigester.Processing.Subscriptions;

/// <summary>Requests for subscriptions, as they are stored and back.</summary>
internal static class SubscriptionMapping
{
    public static StoredSubscription ToStored(SubscriptionRequest request, string address, SubscriptionId id) => new()
    {
        Id = id,
        Address = address,
        UserId = request.UserId,
        Interval = request.Interval,
        Priority = request.Priority,
        Request = JsonSerializer.Serialize(new SubscriptionTerms { Options = request.Options, Digests = request.Digests }, JobRequestContext.Default.SubscriptionTerms),
    };

    /// <summary>A subscription as callers see it; without options and digests, and with an error, where those cannot be read.</summary>
    public static Subscription ToPublic(StoredSubscription stored)
    {
        var terms = TermsOrNull(stored.Request);
        return new Subscription
        {
            Id = stored.Id,
            Request = RequestOf(stored, terms ?? new SubscriptionTerms()),
            State = stored.State,
            Title = stored.Title,
            AddedAt = stored.AddedAt,
            LastCheckedAt = stored.LastCheckedAt,
            NextDueAt = stored.NextDueAt,
            Failures = stored.Failures,
            Error = terms is null ? TooNew(stored.Id) : stored.Error,
        };
    }

    /// <summary>The job that looks at it.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.SchemaTooNew"/>: a newer release wrote it.</exception>
    public static PlaylistJobRequest JobOf(StoredSubscription stored) =>
        TermsOrNull(stored.Request) is { } terms ? JobOf(RequestOf(stored, terms)) : throw new VideoDigesterException(TooNew(stored.Id));

    /// <summary>The job that looks at it.</summary>
    public static PlaylistJobRequest JobOf(SubscriptionRequest request) =>
        new(request.Address) { Priority = request.Priority, UserId = request.UserId, Options = request.Options, Digests = request.Digests };

    /// <summary>
    /// What is to be done with the videos of a subscription; null where a newer release wrote what cannot be read. Members that this release does not know are left out, and those that an earlier one did not write have their usual
    /// values.
    /// </summary>
    public static SubscriptionTerms? TermsOrNull(string request)
    {
        try
        {
            if (JsonNode.Parse(request) is not JsonObject given)
                return null;
            JobRequestJson.Complete(given, JsonSerializer.SerializeToNode(new SubscriptionTerms(), JobRequestContext.Default.SubscriptionTerms)!.AsObject());
            if (given.Deserialize(JobRequestContext.Default.SubscriptionTerms) is not { } terms)
                return null;

            // By the address alone no job of it could be refused.
            _ = CheckedRequest.Of(new PlaylistJobRequest("") { Options = terms.Options, Digests = terms.Digests });
            return terms;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or ArgumentException or InvalidOperationException or VideoDigesterException { Code: ErrorCode.InvalidRequest })
        {
            return null;
        }
    }

    private static SubscriptionRequest RequestOf(StoredSubscription stored, SubscriptionTerms terms) => new(stored.Address)
    {
        UserId = stored.UserId,
        Interval = stored.Interval,
        Priority = stored.Priority,
        Options = terms.Options,
        Digests = terms.Digests,
    };

    private static Failure TooNew(SubscriptionId id) => new(ErrorCode.SchemaTooNew, $"What the subscription {id} wants cannot be read by this release. A newer one wrote it: use that, or subscribe again.");
}
