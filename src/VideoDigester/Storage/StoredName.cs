using System.Collections.Frozen;
using System.Text.Json;

namespace VideoDigester.Storage;

/// <summary>How an enum stands in the database and in what is exported: <c>PremiumOnly</c> is <c>premium_only</c>.</summary>
internal static class StoredName<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static IEnumerable<string> All => Names.Values;

    public static string Of(T value) => Names[value];

    public static string? Of(T? value) => value is { } given ? Names[given] : null;

    /// <summary>Reads a word that must be understood.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.SchemaTooNew"/>: a newer release wrote it.</exception>
    public static T Parse(string name) => Values.TryGetValue(name, out var value)
        ? value
        : throw new VideoDigesterException(ErrorCode.SchemaTooNew, $"The database holds the {typeof(T).Name} '{name}', which this release does not know. A newer one wrote it: use that.");

    /// <summary>Reads a word, or null where there is none or one of a newer release.</summary>
    public static T? ParseOrNull(string? name) => name is not null && Values.TryGetValue(name, out var value) ? value : null;
}
