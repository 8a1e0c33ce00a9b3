using System.Security.Cryptography;
using System.Text.Json;

namespace VideoDigester.Search;

/// <summary>What a cursor is bound to: all of a query that decides on the order and on what is found. The same whatever the culture of the caller, and of one moment in every time zone.</summary>
internal static class QueryHash
{
    private const int Bytes = 8;

    /// <summary>Makes the hash.</summary>
    /// <param name="query">The query.</param>
    /// <param name="items">What the pages hold.</param>
    public static string Of(SearchQuery query, string items) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new object?[]
    {
        items, query.Text, query.Scope, query.VideoId?.ToString(), query.Channel, query.Category, query.Tag, query.Language, query.Source,
        query.PublishedFrom?.UtcTicks, query.PublishedBefore?.UtcTicks, query.MinDuration?.Ticks, query.MaxDuration?.Ticks, query.Sort, query.UseEmbeddings,
    })).AsSpan(0, Bytes));
}
