using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>Digests that are wanted of each video, for people: <c>summary in de by openai, chapters</c>.</summary>
internal static class OrderWords
{
    public static string Of(IEnumerable<DigestOrder> orders) => string.Join(", ", orders.Select(Of));

    private static string Of(DigestOrder order) =>
        order.Type.Name + (order.Language is { } language ? $" in {language}" : "") + (order.Provider is { } provider ? $" by {provider}" : "");
}
