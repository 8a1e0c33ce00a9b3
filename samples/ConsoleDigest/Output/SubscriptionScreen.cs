using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>Subscriptions for people.</summary>
internal static class SubscriptionScreen
{
    /// <summary>What is taken and written of each video, on one line; empty where nothing was said.</summary>
    public static string Wants(SubscriptionRequest request) => string.Join("; ", Parts(request));

    private static IEnumerable<string> Parts(SubscriptionRequest request)
    {
        if (request.Digests.Count > 0)
            yield return OrderWords.Of(request.Digests);
        if (request.Options.Add.Languages.Count > 0)
            yield return $"captions {string.Join(", ", request.Options.Add.Languages)}";
        if (request.Options.FirstEntries is { } first)
            yield return first == 0 ? "what comes later only" : $"the first {Amounts.Count(first)}";
        if (request.Options.ListAll)
            yield return "all";
        if (request.Options.RetryFailed)
            yield return "failed ones again";
        if (request.Priority != JobPriority.Normal)
            yield return $"{Word.Of(request.Priority)} priority";
    }
}
