using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>A playlist or channel that is watched.</summary>
/// <param name="Title">The title of the playlist; null before the first look.</param>
/// <param name="Languages">The languages whose captions are wanted.</param>
/// <param name="First">How many of the videos that were there at first are taken, or null for all.</param>
/// <param name="All">Whether it is listed to its end each time.</param>
/// <param name="RetryFailed">Whether what failed for good is tried again.</param>
/// <param name="Failures">How many looks in a row have failed.</param>
/// <param name="Error">Why the last look failed, or null.</param>
/// <param name="Outcome">What subscribing made of it, <c>subscribed</c>, <c>updated</c> or <c>unchanged</c>; null in lists.</param>
internal sealed record SubscriptionRow(
    string Id,
    string Address,
    string? Title,
    string State,
    double IntervalSeconds,
    string Priority,
    string? User,
    IReadOnlyList<DigestOrderRow> Digests,
    IReadOnlyList<string> Languages,
    int? First,
    bool All,
    bool RetryFailed,
    DateTime? LastCheckedAt,
    DateTime NextDueAt,
    int Failures,
    ErrorRow? Error,
    string? Outcome)
{
    public static SubscriptionRow From(Subscription subscription, string? outcome = null) => new(
        subscription.Id.ToString(),
        subscription.Request.Address,
        subscription.Title,
        Word.Of(subscription.State),
        Math.Round(subscription.Request.Interval.TotalSeconds, 3),
        Word.Of(subscription.Request.Priority),
        subscription.Request.UserId,
        [.. subscription.Request.Digests.Select(DigestOrderRow.From)],
        subscription.Request.Options.Add.Languages,
        subscription.Request.Options.FirstEntries,
        subscription.Request.Options.ListAll,
        subscription.Request.Options.RetryFailed,
        subscription.LastCheckedAt?.UtcDateTime,
        subscription.NextDueAt.UtcDateTime,
        subscription.Failures,
        ErrorRow.From(subscription.Error),
        outcome);
}
