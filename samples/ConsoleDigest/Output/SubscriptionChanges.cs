using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>What subscribing again changed of a subscription, for people: a line a setting, <c>every hour → every 15 minutes</c>.</summary>
internal static class SubscriptionChanges
{
    private const string Nothing = "none";

    public static IReadOnlyList<string> Between(SubscriptionRequest before, SubscriptionRequest after) =>
    [
        .. Settings(before).Zip(Settings(after)).Where(pair => pair.First.Words != pair.Second.Words)
            .Select(pair => $"{pair.First.Name}: {pair.First.Words} → {pair.Second.Words}"),
    ];

    // All that a subscription has, also what only an application can have set: none of it outlives another call.
    private static IEnumerable<(string Name, string Words)> Settings(SubscriptionRequest request) =>
    [
        ("looks", Intervals.Of(request.Interval)),
        ("priority", Word.Of(request.Priority)),
        ("digests", Listed(OrderWords.Of(request.Digests))),
        ("captions", Listed(string.Join(", ", request.Options.Add.Languages))),
        ("translated captions", YesNo(request.Options.Add.AllowTranslated)),
        ("of what was there", request.Options.FirstEntries is { } first ? first == 0 ? Nothing : $"the first {Amounts.Count(first)}" : "all"),
        ("listed to the end", YesNo(request.Options.ListAll)),
        ("failed ones again", YesNo(request.Options.RetryFailed)),
    ];

    private static string Listed(string words) => words.Length > 0 ? words : Nothing;

    private static string YesNo(bool value) => value ? "yes" : "no";
}
