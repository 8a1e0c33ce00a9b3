using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>Digests that are wanted of each video, for people: <c>summary in de by openai, chapters</c>.</summary>
internal static class OrderWords
{
    public static string Of(IEnumerable<DigestOrder> orders) => string.Join(", ", orders.Select(order => Of(order.Type, order.Language, order.Provider)));

    /// <summary>One of them; language and provider where they were asked for.</summary>
    public static string Of(DigestType type, string? language, string? provider) =>
        type.Name + (language is null ? "" : $" in {language}") + (provider is null ? "" : $" by {provider}");
}
