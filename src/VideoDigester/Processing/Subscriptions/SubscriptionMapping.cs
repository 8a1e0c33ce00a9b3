using System.Text.Json;
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

    public static SubscriptionRequest RequestOf(StoredSubscription stored)
    {
        var terms = TermsOf(stored.Request);
        return new SubscriptionRequest(stored.Address)
        {
            UserId = stored.UserId,
            Interval = stored.Interval,
            Priority = stored.Priority,
            Options = terms.Options,
            Digests = terms.Digests,
        };
    }

    public static Subscription ToPublic(StoredSubscription stored) => new()
    {
        Id = stored.Id,
        Request = RequestOf(stored),
        State = stored.State,
        Title = stored.Title,
        AddedAt = stored.AddedAt,
        LastCheckedAt = stored.LastCheckedAt,
        NextDueAt = stored.NextDueAt,
        Failures = stored.Failures,
        Error = stored.Error,
    };

    /// <summary>The job that looks at it.</summary>
    public static PlaylistJobRequest JobOf(StoredSubscription stored)
    {
        var terms = TermsOf(stored.Request);
        return new PlaylistJobRequest(stored.Address) { Priority = stored.Priority, UserId = stored.UserId, Options = terms.Options, Digests = terms.Digests };
    }

    /// <summary>What is to be done with the videos of a subscription.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.SchemaTooNew"/>: a newer release wrote it.</exception>
    public static SubscriptionTerms TermsOf(string request)
    {
        try
        {
            return JsonSerializer.Deserialize(request, JobRequestContext.Default.SubscriptionTerms) ?? new SubscriptionTerms();
        }
        catch (JsonException exception)
        {
            throw new VideoDigesterException(ErrorCode.SchemaTooNew, $"A subscription was written by a newer release: {exception.Message}", exception);
        }
    }
}
